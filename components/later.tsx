import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const loads: (() => Promise<void>)[] = [];

/**
 * A component whose code is loaded the first time that it is shown, so that the first frame need not
 * wait for it. Shows nothing until then, and says so in the markup; where it cannot be loaded, the nearest boundary says so.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> {
  let Loaded: ComponentType<Props> | null = null;
  const loading = async () => {
    Loaded ??= await load();
  };
  loads.push(loading);
  return function Later(props: Props) {
    const [failure, setFailure] = useState<unknown>(null);
    const [, setShown] = useState(Loaded !== null);
    useEffect(() => {
      if (!Loaded) loading().then(() => setShown(true), setFailure);
    }, []);
    if (failure) throw failure;
    return Loaded ? <Loaded {...props} /> : <span hidden data-part="loading" />;
  };
}

/** Loads everything that would be loaded later. */
export async function loadAll(): Promise<void> {
  await Promise.all(loads.map(load => load()));
}
