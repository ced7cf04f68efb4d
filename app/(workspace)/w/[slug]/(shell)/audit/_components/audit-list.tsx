"use client";
import { useEffect, useRef, useState } from "react";
import { FormProblem } from "@/app/_components/form-problem";
import { problemMessage } from "@/app/_components/show-problem";
import { Button } from "@/components/ui/button";
import type { AuditPage, AuditTopic } from "@/lib/contract/audit";
import { apiFetch } from "@/lib/contract/client";
import { AuditRow } from "./audit-row";
import { EmptyAudit } from "./empty-audit";

/** Events, newest first. What is older comes below when asked for, and the first of it takes the focus. */
export function AuditList({ workspaceId, slug, topic, first, now }: {
  workspaceId: string; slug: string; topic: AuditTopic | undefined; first: AuditPage; now: number;
}) {
  const [pages, setPages] = useState<readonly AuditPage[]>([first]);
  const [loading, setLoading] = useState(false);
  const [problem, setProblem] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const events = pages.flatMap((page) => page.events);
  const before = pages.at(-1)?.before;
  const shownBefore = pages.slice(0, -1).reduce((sum, page) => sum + page.events.length, 0);

  useEffect(() => {
    if (shownBefore > 0) list.current?.querySelectorAll<HTMLElement>(":scope > li")[shownBefore]?.focus();
  }, [shownBefore]);

  const handleOlder = async () => {
    setLoading(true);
    setProblem(undefined);
    try {
      const asked = new URLSearchParams({ ...(topic && { topic }), ...(before !== undefined && { before }) });
      const page = await apiFetch<AuditPage>("GET", `/api/v1/workspaces/${workspaceId}/audit-events?${asked}`);
      setPages((last) => [...last, page]);
    } catch (error) {
      setProblem(problemMessage(error));
    }
    setLoading(false);
  };

  if (events.length === 0) return <EmptyAudit slug={slug} topic={topic} />;
  return (
    <>
      <ul ref={list} aria-label="Who did what, newest first" className="mt-4.5 rounded-lg bg-surface shadow-1">
        {events.map((event) => <AuditRow key={event.id} event={event} now={now} />)}
      </ul>
      <div className="mt-3 grid justify-items-start gap-3">
        <FormProblem message={problem} />
        {before === undefined
          ? <p className="text-card text-ink-3">This is where it begins.</p>
          : <Button loading={loading} onClick={() => void handleOlder()}>Older</Button>}
      </div>
    </>
  );
}
