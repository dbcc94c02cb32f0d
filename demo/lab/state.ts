import type {LabDescription} from '../server/lab-routes.js';

/** A value after its way through JSON. */
type Wire<T> = T extends Date ? string : T extends object ? {[K in keyof T]: Wire<T[K]>} : T;

export type LabState = Wire<LabDescription>;
export type ShownEvent = LabState['events'][number];

/** Reads the lab, or changes it and reads what came of it. Rejects when the lab does not answer or refuses. */
export const askLab = async (path: string, change?: object): Promise<LabState> => {
  const response = await fetch(`/lab/api/${path}`, {
    ...(change && {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(change),
    }),
  });
  if (!response.ok) throw new Error(`The lab answers ${response.status}.`);
  return (await response.json()) as LabState;
};
