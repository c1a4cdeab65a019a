import {
  CalendarClock,
  Circle,
  FileText,
  Flame,
  Gavel,
  Handshake,
  Landmark,
  Lock,
  type LucideIcon,
  Megaphone,
  Newspaper,
  Plane,
  Scale,
  Swords,
  Truck,
  UserRound,
  Users,
} from 'lucide-react';
import { lookUp } from '../lib/lookUp.ts';

/** Icons of the kinds that chronologies commonly have; any other kind gets a plain circle. */
const ICONS: Readonly<Record<string, LucideIcon>> = {
  visit: Plane,
  meeting: Users,
  statement: Megaphone,
  agreement: Handshake,
  decision: Gavel,
  'arms-transfer': Truck,
  attack: Flame,
  war: Swords,
  arrest: Lock,
  publication: Newspaper,
  'change-of-office': UserRound,
  policy: FileText,
  sanction: Scale,
  relations: Landmark,
  announcement: CalendarClock,
};

/** A small sign for what sort of event it is; its name always stands beside it. */
export function KindIcon({ kind, size = 14 }: { kind: string; size?: number }) {
  const Icon = lookUp(ICONS, kind) ?? Circle;
  return (
    <Icon size={size} strokeWidth={1.8} color="var(--ink-2)" style={{ flex: 'none' }} aria-hidden="true" />
  );
}
