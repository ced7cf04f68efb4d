/**
 * One thread that works on whole documents. It gets one call at a time, so that a call's time is its own; one that
 * hangs is killed with the thread, and the next call starts a new one.
 */
import { Worker } from "node:worker_threads";
import { AppError } from "../../lib/errors";
import type { CallInput, CallName, CallOutput, CallRequest, CallResponse } from "./document-worker/calls";
import { secondsSince } from "./timings";

export interface DocumentThreadOptions {
  readonly path: string;
  /** A thread without work is ended after this, ms. Absent: it stays. */
  readonly idleMs?: number;
  /** Old-generation heap, MB: a document that needs more kills the thread, not the process. */
  readonly maxHeapMb?: number;
  readonly onDeath: (reason: string) => void;
  /** A call was answered; it took this long once it had its turn. */
  readonly onAnswer?: (seconds: number) => void;
}
interface Call {
  readonly name: CallName;
  readonly request: CallRequest;
  readonly timeoutMs: number;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
}
const DEFAULT_HEAP_MB = 1_024;

export class DocumentThread {
  #worker: Worker | null = null;
  #current: { readonly call: Call; readonly timer: NodeJS.Timeout; readonly start: number } | null = null;
  readonly #waiting: Call[] = [];
  #nextId = 1;
  #idle: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(private readonly options: DocumentThreadOptions) {}

  /** Rejects with the worker's AppError; `unavailable` when it died, hung for `timeoutMs` or is closed. */
  call<N extends CallName>(name: N, input: CallInput<N>, timeoutMs: number): Promise<CallOutput<N>> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new AppError("unavailable", "the document worker is closed"));
      const request = { id: this.#nextId, name, input } as CallRequest;
      this.#nextId += 1;
      this.#waiting.push({ name, request, timeoutMs, reject, resolve: (output) => resolve(output as CallOutput<N>) });
      this.#next();
    });
  }

  /** Starts before anybody asks for something: it takes a third of a second until it has read its own code. */
  warmUp(): void {
    if (!this.#closed) this.#worker ??= this.#start();
  }

  get depth(): number {
    return this.#waiting.length + (this.#current ? 1 : 0);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#end("closed");
    for (const call of this.#waiting.splice(0)) call.reject(new AppError("unavailable", "the document worker is closed"));
  }

  #next(): void {
    if (this.#current) return;
    const call = this.#waiting.shift();
    if (!call) return this.#startIdling();
    if (this.#idle) clearTimeout(this.#idle);
    this.#idle = null;
    const timer = setTimeout(() => void this.#end(`${call.name} took longer than ${call.timeoutMs} ms`), call.timeoutMs);
    this.#current = { call, timer, start: performance.now() };
    this.#worker ??= this.#start();
    this.#worker.postMessage(call.request);
  }

  #start(): Worker {
    const worker = new Worker(this.options.path, {
      resourceLimits: { maxOldGenerationSizeMb: this.options.maxHeapMb ?? DEFAULT_HEAP_MB },
    });
    worker.on("message", (response: CallResponse) => this.#receive(response));
    worker.on("error", (error) => this.#die(worker, error.message));
    worker.on("exit", (code) => this.#die(worker, `exit ${code}`));
    worker.unref();
    return worker;
  }

  #receive(response: CallResponse): void {
    const current = this.#current;
    if (!current || current.call.request.id !== response.id) return;
    clearTimeout(current.timer);
    this.#current = null;
    this.options.onAnswer?.(secondsSince(current.start));
    if (response.ok) current.call.resolve(response.output);
    else current.call.reject(toError(response.failure, current.call.name));
    this.#next();
  }

  #die(worker: Worker, reason: string): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const current = this.#current;
    this.#current = null;
    if (!this.#closed && current) this.options.onDeath(reason);
    if (current) {
      clearTimeout(current.timer);
      current.call.reject(new AppError("unavailable", `the document worker ended during ${current.call.name}: ${reason}`));
    }
    this.#next();
  }

  async #end(reason: string): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    this.#die(worker, reason);
    await worker.terminate();
  }

  #startIdling(): void {
    if (this.options.idleMs === undefined || !this.#worker || this.#closed) return;
    this.#idle = setTimeout(() => void this.#end("idle"), this.options.idleMs);
    this.#idle.unref();
  }
}

function toError(failure: Extract<CallResponse, { ok: false }>["failure"], name: CallName): AppError {
  const { code, message, userMessage, fields } = failure;
  return new AppError(code ?? "internal", code ? message : `${name} failed: ${message}`, { userMessage, fields });
}
