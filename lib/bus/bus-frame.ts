/**
 * A bus message as bytes: version, length of the header, header as JSON, then the message's binary part as it is.
 * JSON alone would need base64 and a third more bytes for every edit.
 */
import { z } from "zod";
import type { BusMessage } from "./bus";

const VERSION = 1;
const PREFIX = 5;

const headerSchema = z.object({
  /** The process that published it. */
  node: z.string(),
  message: z.discriminatedUnion("type", [
    z.object({
      type: z.literal("update"), mapId: z.string(), seq: z.number(), userId: z.string(),
      clientIds: z.array(z.number()), server: z.boolean(), from: z.string().optional(),
    }),
    z.object({ type: z.literal("access"), workspaceId: z.string(), userId: z.string() }),
    z.object({ type: z.literal("session"), userId: z.string(), sessionId: z.string().optional() }),
    z.object({ type: z.literal("map-gone"), mapId: z.string() }),
    z.object({ type: z.literal("journey-changed"), mapIds: z.array(z.string()) }),
    z.object({ type: z.literal("comments-changed"), mapId: z.string(), threadId: z.string() }),
    z.object({ type: z.literal("review-read"), mapId: z.string() }),
    z.object({ type: z.literal("mail") }),
    z.object({ type: z.literal("notifications"), workspaceId: z.string(), userIds: z.array(z.string()) }),
    z.object({ type: z.literal("look-wanted") }),
    z.object({ type: z.literal("look") }),
    z.object({ type: z.literal("awareness"), mapId: z.string(), node: z.string() }),
  ]),
});

export function encodeBusFrame(node: string, message: BusMessage): Buffer {
  const binary = "bytes" in message ? message.bytes : new Uint8Array();
  const header = Buffer.from(JSON.stringify({ node, message: { ...message, bytes: undefined } }));
  const frame = Buffer.allocUnsafe(PREFIX + header.length + binary.length);
  frame.writeUInt8(VERSION, 0);
  frame.writeUInt32BE(header.length, 1);
  frame.set(header, PREFIX);
  frame.set(binary, PREFIX + header.length);
  return frame;
}

/** Null: not ours, or of another version. */
export function decodeBusFrame(frame: Buffer): { readonly node: string; readonly message: BusMessage } | null {
  if (frame.length < PREFIX || frame.readUInt8(0) !== VERSION) return null;
  const end = PREFIX + frame.readUInt32BE(1);
  if (end > frame.length) return null;
  const header = parseHeader(frame.toString("utf8", PREFIX, end));
  if (!header) return null;
  const { node, message } = header;
  switch (message.type) {
    case "update":
    case "awareness":
    case "look":
      return { node, message: { ...message, bytes: new Uint8Array(frame.subarray(end)) } };
    case "access":
    case "session":
    case "map-gone":
    case "journey-changed":
    case "comments-changed":
    case "review-read":
    case "notifications":
    case "mail":
    case "look-wanted":
      return { node, message };
  }
}

function parseHeader(text: string): z.infer<typeof headerSchema> | null {
  try {
    return headerSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
