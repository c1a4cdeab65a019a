import { type RefObject, useLayoutEffect, useState } from 'react';

/** The inner width and height of an element, in pixels; 0 until it is measured. */
export function useRoom(element: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const measured = element.current!;
    const measure = () => {
      const next = { width: measured.clientWidth, height: measured.clientHeight };
      setRoom((now) => (now.width === next.width && now.height === next.height ? now : next));
    };
    measure();
    const resizes = new ResizeObserver(measure);
    resizes.observe(measured);
    return () => resizes.disconnect();
  }, [element]);
  return room;
}
