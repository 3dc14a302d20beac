import * as http from 'node:http';
import * as net from 'node:net';

/** An HTTP proxy on this machine that leads every tunnel to one of its ports, whatever host is asked for. */
export class ConnectProxy {
  /** What it was asked for: `METHOD address authorization`. */
  public readonly asked: string[] = [];
  private readonly sockets = new Set<net.Socket>();
  private readonly server: http.Server;

  /** `target`: the port; `status`: what CONNECT is answered. */
  public constructor(target: number, status = 200) {
    this.server = http.createServer((request, response) => {
      this.note(request);
      response.end('by the proxy');
    });
    this.server.on('connect', (request: http.IncomingMessage, socket: net.Socket) => {
      this.note(request);
      this.watch(socket);
      if (status !== 200) return void socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
      const tunnel = net.connect(target, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        tunnel.pipe(socket).pipe(tunnel);
      });
      this.watch(tunnel);
    });
  }

  /** Its address. */
  public async start(): Promise<URL> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const { port }: Pick<net.AddressInfo, 'port'> = Object(this.server.address());
    return new URL(`http://127.0.0.1:${port}`);
  }

  public async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private note({ method, url, headers }: http.IncomingMessage): void {
    this.asked.push(`${method} ${url} ${headers['proxy-authorization'] ?? '-'}`);
  }

  private watch(socket: net.Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
  }
}
