import { request } from 'node:https';
import { gatewayHost } from './nginx.ts';

/** One request to a gateway as whoever wants to may make it, with any header. */
export interface GatewayRequest {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What the gateway answered. */
export interface GatewayAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks the gateway at `port` over a connection of its own. */
export function askGateway(
  port: number,
  ca: string,
  { path, method = 'GET', headers = {}, body }: GatewayRequest,
): Promise<GatewayAnswer> {
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        ...{ host: '127.0.0.1', port, servername: gatewayHost, ca, path, method, agent: false },
        headers: { host: gatewayHost, ...headers },
      },
      answer => {
        const chunks: Buffer[] = [];
        answer.on('data', chunk => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}
