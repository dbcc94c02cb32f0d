import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';

/** Listens on a free port of this machine; gives the origin. */
export const listen = async (server: Server): Promise<string> => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

export const stop = (server: Server): void => {
  server.closeAllConnections();
  server.close();
};
