import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
  // One copy of each in the process: two copies of Yjs do not recognise each other's documents, and the pool is shared.
  serverExternalPackages: ["yjs", "y-protocols", "y-websocket", "lib0", "pg", "@prisma/client", "@prisma/adapter-pg", "@node-rs/argon2", "pino", "redis"],
  turbopack: {
    resolveAlias: {
      ...Object.fromEntries(["buffer", "node:buffer", "next/dist/compiled/buffer"].map((name) =>
        [name, { browser: "./lib/collaboration/client/no-node-buffer.ts" }])),
      "next/dist/compiled/process": { browser: "./lib/collaboration/client/no-node-process.ts" },
      "lib0/broadcastchannel": { browser: "./lib/collaboration/client/no-broadcast.ts" },
      "lib0/logging": { browser: "./lib/collaboration/client/plain-logging.ts" },
    },
  },
  // RFC 8058: mail programs post a form to the very address that people open.
  rewrites: () => Promise.resolve({
    beforeFiles: [{
      source: "/unsubscribe/:token", destination: "/api/v1/unsubscribe/:token",
      has: [{ type: "header", key: "content-type", value: "(application/x-www-form-urlencoded|multipart/form-data).*" }],
    }],
    afterFiles: [], fallback: [],
  }),
  // Our own checks run once, in `npm run lint`.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
};

export default config;
