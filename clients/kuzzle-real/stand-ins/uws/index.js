"use strict";
// What stands in for uWebSockets.js, which is in no registry: as much of its
// interface as Kuzzle uses, over node:http and ws. It answers for the transport
// only: cookies, frames and connections are not the vendor's word here.
const http = require("node:http");
const { WebSocketServer } = require("ws");

class HttpRequest {
  constructor(incoming) {
    const [path, ...query] = incoming.url.split("?");
    this.path = path;
    this.query = query.join("?");
    this.incoming = incoming;
  }
  getUrl() {
    return this.path;
  }
  getQuery() {
    return this.query;
  }
  getMethod() {
    return this.incoming.method.toLowerCase();
  }
  getHeader(name) {
    return this.incoming.headers[name.toLowerCase()] ?? "";
  }
  forEach(visit) {
    for (const [name, value] of Object.entries(this.incoming.headers)) {
      visit(name, Array.isArray(value) ? value.join(", ") : value);
    }
  }
}

class HttpResponse {
  constructor(incoming, outgoing) {
    this.incoming = incoming;
    this.outgoing = outgoing;
    this.fields = [];
    this.status = 200;
  }
  getRemoteAddressAsText() {
    return Buffer.from(this.incoming.socket.remoteAddress ?? "");
  }
  cork(work) {
    work();
    return this;
  }
  onAborted(told) {
    this.outgoing.on("close", () => this.outgoing.writableFinished || told());
    return this;
  }
  onData(take) {
    const chunks = [];
    this.incoming.on("data", (chunk) => chunks.push(chunk));
    this.incoming.on("end", () => take(Buffer.concat(chunks), true));
    return this;
  }
  onWritable() {
    return this;
  }
  getWriteOffset() {
    return 0;
  }
  writeStatus(status) {
    this.status = Number.parseInt(status.toString(), 10);
    return this;
  }
  writeHeader(name, value) {
    this.fields.push(name.toString(), value.toString());
    return this;
  }
  head() {
    if (!this.outgoing.headersSent) {
      this.outgoing.writeHead(this.status, this.fields);
    }
  }
  write(chunk) {
    this.head();
    return this.outgoing.write(Buffer.from(chunk));
  }
  end(body) {
    this.head();
    this.outgoing.end(body === undefined ? undefined : Buffer.from(body));
    return this;
  }
  tryEnd(body) {
    this.end(body);
    return [true, true];
  }
}

class Socket {
  constructor(socket, incoming, data, rooms) {
    Object.assign(this, data);
    this.socket = socket;
    this.incoming = incoming;
    this.rooms = rooms;
  }
  getRemoteAddressAsText() {
    return Buffer.from(this.incoming.socket.remoteAddress ?? "");
  }
  getBufferedAmount() {
    return this.socket.bufferedAmount;
  }
  cork(work) {
    work();
  }
  send(data) {
    this.socket.send(Buffer.from(data).toString());
    return 1;
  }
  end(code, message) {
    this.socket.close(code, message);
  }
  subscribe(topic) {
    this.rooms.set(topic, (this.rooms.get(topic) ?? new Set()).add(this));
  }
  unsubscribe(topic) {
    this.rooms.get(topic)?.delete(this);
  }
}

function App() {
  const server = http.createServer();
  const rooms = new Map();
  const app = {
    any(_pattern, handle) {
      server.on("request", (incoming, outgoing) => {
        handle(new HttpResponse(incoming, outgoing), new HttpRequest(incoming));
      });
      return app;
    },
    ws(_pattern, behaviour) {
      const sockets = new WebSocketServer({ noServer: true, maxPayload: behaviour.maxPayloadLength });
      server.on("upgrade", (incoming, connection, head) => {
        const upgrade = (data) => {
          sockets.handleUpgrade(incoming, connection, head, (raw) => {
            const socket = new Socket(raw, incoming, data, rooms);
            raw.on("message", (message) => behaviour.message(socket, message));
            raw.on("error", () => raw.terminate());
            raw.on("close", (code, reason) => {
              for (const members of rooms.values()) {
                members.delete(socket);
              }
              behaviour.close(socket, code, reason);
            });
            behaviour.open(socket);
          });
        };
        behaviour.upgrade({ upgrade }, new HttpRequest(incoming), null);
      });
      return app;
    },
    publish(topic, data) {
      for (const member of rooms.get(topic) ?? []) {
        member.send(data);
      }
    },
    listen(port, done) {
      server.listen(port, "127.0.0.1", () => done(server));
      return app;
    },
  };
  return app;
}

module.exports = {
  App,
  SSLApp: App,
  DISABLED: 0,
  SHARED_COMPRESSOR: 1,
  us_listen_socket_close: (server) => server.close(),
};
