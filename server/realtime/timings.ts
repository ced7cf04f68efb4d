/** How long the live engine's work takes, in seconds. None of it is measured per frame: a batch, a join, a call. */
import { Histogram } from "prom-client";

/** Whoever gives the numbers out registers them; two registries of one process may. */
const registers: [] = [];

export const timings = {
  commit: new Histogram({
    name: "throughline_commit_duration_seconds", help: "One commit statement, from sending it to its answer", registers,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  }),
  batch: new Histogram({
    name: "throughline_commit_batch_rows", help: "Updates that went out in one commit statement", registers,
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
  }),
  join: new Histogram({
    name: "throughline_join_duration_seconds", labelNames: ["answer"], registers,
    help: "From a page's sync step 1 to its answer: whole, deletes only, the tail of the log, or a difference from the worker",
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  }),
  opening: new Histogram({
    name: "throughline_room_opening_duration_seconds", help: "Reading a map's log when its first page comes", registers,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  }),
  worker: new Histogram({
    name: "throughline_worker_call_duration_seconds", labelNames: ["thread"], registers,
    help: "Calls of the document workers, from their turn to their answer; waiting is not in it",
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  }),
};

/** Seconds since a `performance.now()`. */
export const secondsSince = (start: number): number => (performance.now() - start) / 1000;
