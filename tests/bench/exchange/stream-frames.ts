// Frames on a bare TCP connection: each behind the number of its octets.
import type { Socket } from 'node:net';

const LENGTH_OCTETS = 4;

export function sendFrame(socket: Socket, ...parts: readonly Uint8Array[]): void {
  const length = Buffer.alloc(LENGTH_OCTETS);
  length.writeUInt32BE(parts.reduce((sum, part) => sum + part.length, 0));
  socket.cork();
  socket.write(length);
  for (const part of parts) socket.write(part);
  process.nextTick(() => socket.uncork());
}

export function onFrame(socket: Socket, take: (frame: Buffer) => void): void {
  let held: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    while (held.length >= LENGTH_OCTETS) {
      const end = LENGTH_OCTETS + held.readUInt32BE();
      if (held.length < end) return;
      const frame = held.subarray(LENGTH_OCTETS, end);
      held = held.subarray(end);
      take(frame);
    }
  });
}
