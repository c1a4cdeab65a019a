import { useContext, useEffect, useState } from 'react';
import { VersionContext } from '../useTools.ts';

/** The version of the chronology that is open, once it is computed. */
export function useVersion(): string | undefined {
  const ask = useContext(VersionContext);
  const [version, setVersion] = useState<string>();
  useEffect(() => {
    let wanted = true;
    void ask().then((answer) => wanted && setVersion(answer));
    return () => {
      wanted = false;
    };
  }, [ask]);
  return version;
}
