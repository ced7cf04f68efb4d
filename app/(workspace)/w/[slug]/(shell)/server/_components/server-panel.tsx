"use client";
import CircleCheck from "lucide-react/icons/circle-check";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { Banner } from "@/components/ui/banner";
import type { ServerState } from "@/lib/contract/server-state";
import { OpenMaps } from "./open-maps";
import { ProcessFigures } from "./process-figures";
import { conditionOf } from "./server-words";
import { useServerState } from "./use-server-state";

/** How the server is, kept up to date. Figures change without a word; only what they come to is announced, when it changes. */
export function ServerPanel({ workspaceId, slug, first, now }: { workspaceId: string; slug: string; first: ServerState; now: number }) {
  const view = useServerState(workspaceId, first, now);
  if (view.kind === "closed") return <Banner tone="bad" live className="mt-4.5" icon={<TriangleAlert size={16} aria-hidden />}>{view.problem}</Banner>;
  const { state, at } = view;
  const { tone, sentence } = view.kind === "old" ? { tone: "warn" as const, sentence: `${view.problem} This is how it was at ${clock(at)}.` } : conditionOf(state);
  const several = state.processes.length > 1;
  return (
    <>
      <div role="status" className="mt-4.5">
        <Banner tone={tone} icon={tone === "ok" ? <CircleCheck size={16} aria-hidden /> : <TriangleAlert size={16} aria-hidden />}>{sentence}</Banner>
      </div>
      <OpenMaps slug={slug} maps={state.maps} elsewhere={state.elsewhere} />
      {state.processes.map((figures, index) => (
        <ProcessFigures
          key={figures.id} figures={figures} at={at}
          title={several ? `Process ${index + 1} of ${state.processes.length}` : "In figures"}
          mailsWaiting={index === 0 ? state.mailsWaiting : undefined}
        />
      ))}
    </>
  );
}

/** Where the reader is: it is only ever said of what a page has read by itself. */
const clock = (at: number): string => new Date(at).toLocaleTimeString("en-GB");
