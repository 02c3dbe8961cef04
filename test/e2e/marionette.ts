import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Firefox's remote control: `[0, id, command, parameters]` and `[1, id, error, result]`, each as `length:json`. */
export interface Marionette {
  send<Result = unknown>(command: string, parameters?: object): Promise<Result>;
  close(): void;
}

interface Failure {
  readonly error: string;
  readonly message: string;
}
type Answer = readonly [1, number, Failure | null, unknown];

/** Connects to a Firefox that listens on `port`, retrying until it does or `timeoutMs` is over. */
export async function connectMarionette(port: number, timeoutMs = 30_000): Promise<Marionette> {
  const socket = await dial(port, Date.now() + timeoutMs);
  const waiting = new Map<number, (answer: Answer) => void>();
  const failAll = () => {
    for (const [id, settle] of waiting) {
      settle([1, id, { error: 'gone', message: 'Firefox hung up.' }, null]);
    }
  };
  socket.on('close', failAll).on('error', failAll);
  readMessages(socket, message => {
    if (!Array.isArray(message)) return;
    const answer = message as unknown as Answer;
    waiting.get(answer[1])?.(answer);
    waiting.delete(answer[1]);
  });

  let lastId = 0;
  return {
    send(command, parameters = {}) {
      const id = ++lastId;
      const text = JSON.stringify([0, id, command, parameters]);
      return new Promise((resolve, reject) => {
        waiting.set(id, ([, , failure, result]) => {
          if (failure) reject(new Error(`${command}: ${failure.error}: ${failure.message}`));
          else resolve(result as never);
        });
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
    },
    close: () => socket.destroy(),
  };
}

async function dial(port: number, deadline: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return socket;
  } catch (error) {
    if (Date.now() > deadline) throw error;
    await sleep(100);
    return dial(port, deadline);
  }
}

function readMessages(socket: Socket, receive: (message: unknown) => void): void {
  let pending = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const colon = pending.indexOf(':');
      const end = colon + 1 + Number(pending.subarray(0, colon));
      if (colon < 0 || pending.length < end) return;
      receive(JSON.parse(pending.toString('utf8', colon + 1, end)));
      pending = pending.subarray(end);
    }
  });
}
