import { testTicksUnder } from './ticksUnder.ts';

await testTicksUnder('Pacific/Kiritimati', -840);
