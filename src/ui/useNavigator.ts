import { createContext, useContext } from 'react';
import type { Navigator } from './navigator.ts';

export const NavigatorContext = createContext<Navigator | undefined>(undefined);

/** The ways of moving through time. */
export function useNavigator(): Navigator {
  const navigator = useContext(NavigatorContext);
  if (!navigator) throw new Error('useNavigator needs a NavigatorContext above it');
  return navigator;
}
