import {expect} from '@open-wc/testing';
import {createOutbox} from '../../src/outbox/index.js';
import type {Outbox, OutboxItem} from '../../src/outbox/index.js';

type Order = {order: number};

const never = () => new Promise<never>(() => undefined);
const bytes = Uint8Array.from([1, 2, 3, 4]);

/** The connections that the page opens, so that a test can lose them. */
const watchConnections = () => {
  const {open} = IDBFactory.prototype;
  const connections: IDBDatabase[] = [];
  IDBFactory.prototype.open = function (...settings) {
    const request = open.apply(this, settings);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  };
  return {connections, restore: () => void (IDBFactory.prototype.open = open)};
};

describe('outbox: IndexedDB', () => {
  const {put} = IDBObjectStore.prototype;
  const {transaction} = IDBDatabase.prototype;
  const open: Outbox<Order>[] = [];
  let watch: ReturnType<typeof watchConnections>;
  let name = '';
  let count = 0;

  const start = (environment = {}): Outbox<Order> => {
    const outbox = createOutbox<Order>({
      name,
      send: never,
      environment: {persist: () => undefined, ...environment},
    });
    open.push(outbox);
    return outbox;
  };

  const kept = (items: readonly OutboxItem<Order>[]) => items.map(({data, kept}) => [data?.order, kept]);

  beforeEach(() => {
    name = `database-${++count}-${performance.now()}`;
    watch = watchConnections();
  });

  afterEach(async () => {
    IDBObjectStore.prototype.put = put;
    IDBDatabase.prototype.transaction = transaction;
    watch.restore();
    for (const outbox of open.splice(0)) {
      await outbox.clear();
      outbox.close();
    }
  });

  it('finds drafts and files again after a reload, byte for byte, and stores no Blob', async () => {
    const before = start();
    const item = (await before.put({data: {order: 1}, label: 'One'}))!;
    // A view of a larger buffer: only its part is stored.
    const view = new Uint8Array(new ArrayBuffer(1000), 500, 4);
    view.set(bytes);
    await before.attach(item.id, {name: 'a.png', type: 'image/png', bytes: view});
    before.close();
    const after = start();
    const found = (await after.read(item.id))!;
    expect(found.item).to.deep.include({
      id: item.id,
      state: 'draft',
      label: 'One',
      data: {order: 1},
      kept: 'device',
    });
    expect(found.files[0]!.bytes).to.be.instanceOf(ArrayBuffer);
    expect([...new Uint8Array(found.files[0]!.bytes)]).to.deep.equal([1, 2, 3, 4]);
  });

  it('asks for strict durability, and says "on this device" only after the transaction', async () => {
    const asked: unknown[] = [];
    const ended: string[] = [];
    IDBDatabase.prototype.transaction = function (...settings) {
      asked.push(settings[2]?.durability);
      const started = transaction.apply(this, settings);
      return started;
    };
    IDBObjectStore.prototype.put = function (...values) {
      this.transaction.addEventListener('complete', () => ended.push('stored'), {once: true});
      return put.apply(this, values);
    };
    const outbox = start();
    await outbox.put({data: {order: 0}});
    ended.length = 0;
    await outbox.put({data: {order: 1}}).then(() => ended.push('said'));
    expect([...new Set(ended)]).to.deep.equal(['stored', 'said']);
    expect(new Set(asked)).to.deep.equal(new Set(['strict']));
  });

  it('opens a connection again that was closed under it', async () => {
    const outbox = start();
    await outbox.put({data: {order: 1}});
    for (const connection of watch.connections) connection.close();
    await outbox.put({data: {order: 2}});
    expect(kept(outbox.snapshot.items)).to.deep.equal([
      [1, 'device'],
      [2, 'device'],
    ]);
    expect(outbox.snapshot.trouble).to.equal(undefined);
  });

  it('opens a connection again that the browser has closed', async () => {
    const outbox = start();
    await outbox.put({data: {order: 1}});
    const [connection] = watch.connections;
    connection!.close();
    connection!.dispatchEvent(new Event('close'));
    await outbox.put({data: {order: 2}});
    expect(kept(outbox.snapshot.items).map(([, where]) => where)).to.deep.equal(['device', 'device']);
    expect(watch.connections).to.have.length(2);
  });

  it('opens a connection again that iOS has lost', async () => {
    const outbox = start();
    await outbox.put({data: {order: 1}});
    let losses = 1;
    IDBDatabase.prototype.transaction = function (...settings) {
      if (losses-- > 0) throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
      return transaction.apply(this, settings);
    };
    await outbox.put({data: {order: 2}});
    expect(kept(outbox.snapshot.items)[1]).to.deep.equal([2, 'device']);
  });

  it('is there again when a transaction is aborted', async () => {
    const outbox = start();
    await outbox.put({data: {order: 1}});
    let aborts = 1;
    IDBObjectStore.prototype.put = function (...values) {
      const request = put.apply(this, values);
      if (aborts-- > 0) this.transaction.abort();
      return request;
    };
    await outbox.put({data: {order: 2}});
    expect(kept(outbox.snapshot.items)).to.deep.equal([
      [1, 'device'],
      [2, 'device'],
    ]);
  });

  it('makes room for another version of itself, and goes on in memory then', async () => {
    const outbox = start();
    const first = (await outbox.put({data: {order: 1}}))!;
    const other = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(`standby-outbox-${name}`, 2);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
    await outbox.put({data: {order: 2}}, first.id);
    await outbox.put({data: {order: 3}});
    expect(kept(outbox.snapshot.items)).to.deep.equal([
      [2, 'memory'],
      [3, 'memory'],
    ]);
    expect(outbox.snapshot.trouble?.code).to.equal('storage-unavailable');
    other.close();
  });

  it('keeps in memory what the device has no room for, says so, and the rest is stored', async () => {
    const outbox = start();
    const item = (await outbox.put({data: {order: 1}}))!;
    IDBObjectStore.prototype.put = function (...values) {
      if (values[0] instanceof ArrayBuffer) throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, values);
    };
    await outbox.attach(item.id, {name: 'a', type: 'video/mp4', bytes});
    await outbox.put({data: {order: 2}}, item.id);
    expect(outbox.snapshot.trouble?.code).to.equal('storage-full');
    expect(kept(outbox.snapshot.items)).to.deep.equal([[2, 'memory']]);
    expect((await outbox.read(item.id))?.files[0]?.bytes.byteLength).to.equal(4);
    const other = start();
    expect((await other.read(item.id))?.item.data).to.deep.equal({order: 2});
    IDBObjectStore.prototype.put = put;
    await outbox.put({data: {order: 3}}, item.id);
    expect(kept(outbox.snapshot.items)).to.deep.equal([[3, 'device']]);
    expect(outbox.snapshot.trouble).to.equal(undefined);
  });

  it('works without IndexedDB, and says that it is in memory only', async () => {
    const {openDatabase} = await import('../../src/outbox/database.js');
    const factories: (() => IDBFactory | undefined)[] = [
      () => undefined,
      () => {
        throw new DOMException('', 'SecurityError');
      },
      () =>
        ({
          open: () => {
            throw new DOMException('', 'InvalidStateError');
          },
        }) as unknown as IDBFactory,
    ];
    for (const factory of factories) {
      const outbox = start({disk: (name: string) => openDatabase(name, factory)});
      const item = (await outbox.put({data: {order: 1}}))!;
      await outbox.attach(item.id, {name: 'a', type: 'image/png', bytes});
      expect(kept(outbox.snapshot.items)).to.deep.equal([[1, 'memory']]);
      expect(outbox.snapshot.trouble?.code).to.equal('storage-unavailable');
      expect((await outbox.read(item.id))?.files).to.have.length(1);
    }
  });

  it('shares its items with another tab', async () => {
    const [one, two] = [start(), start()];
    const heard = new Promise<void>(resolve => two.subscribe(({items}) => items.length === 1 && resolve()));
    await one.put({data: {order: 1}});
    await heard;
    await two.clear();
    await new Promise<void>(resolve => one.subscribe(({items}) => items.length === 0 && resolve()));
  });
});
