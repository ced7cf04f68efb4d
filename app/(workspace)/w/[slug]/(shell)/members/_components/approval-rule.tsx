"use client";
/** Who must approve a version before it counts as approved. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormProblem } from "@/app/_components/form-problem";
import { problemMessage } from "@/app/_components/show-problem";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { showToast } from "@/components/ui/toast";
import { apiFetch } from "@/lib/contract/client";
import { APPROVALS_MOST, type ApprovalRule } from "@/lib/policy/approval";

const COUNTS = Array.from({ length: APPROVALS_MOST }, (_, index) => index + 1);
const say = (count: number): string => (count === 1 ? "1 approval" : `${count} approvals`);

export function ApprovalRuleSection({ rule: read, workspaceId, mayChange }: { rule: ApprovalRule; workspaceId: string; mayChange: boolean }) {
  const router = useRouter();
  const [rule, setRule] = useState(read);
  const [problem, setProblem] = useState<string>();
  const change = async (patch: Partial<ApprovalRule>) => {
    const before = rule;
    setRule({ ...rule, ...patch });
    setProblem(undefined);
    try {
      setRule(await apiFetch<ApprovalRule>("PATCH", `/api/v1/workspaces/${workspaceId}/approval-rule`, patch));
      showToast("Rule for approvals changed");
      router.refresh();
    } catch (error) {
      setRule(before);
      setProblem(problemMessage(error));
    }
  };
  return (
    <section aria-labelledby="approvals" className="mt-8">
      <h2 id="approvals" className="mb-2.5 text-body font-semibold">Approvals</h2>
      <FormProblem message={problem} />
      <div className="rounded-lg bg-surface px-3 py-2.5 shadow-1">
        <p className="text-ink-2">A version is approved by at least one manager, admin or owner. Nobody approves what only they have changed.</p>
        <div className="mt-2.5 flex flex-wrap items-center gap-x-6 gap-y-2">
          {mayChange ? (
            <>
              <span className="inline-flex items-center gap-2">
                <span aria-hidden>A version needs</span>
                <Select
                  label="Approvals a version needs" value={String(rule.approvalsNeeded)} onChange={(value) => void change({ approvalsNeeded: Number(value) })}
                  options={COUNTS.map((count) => ({ value: String(count), label: say(count) }))}
                />
              </span>
              <Switch label="Everybody who is asked has to approve" checked={rule.everyoneApproves} onChange={(everyoneApproves) => void change({ everyoneApproves })} />
            </>
          ) : <p>A version needs {say(rule.approvalsNeeded)}{rule.everyoneApproves ? ", and everybody who is asked has to approve." : "."}</p>}
        </div>
      </div>
    </section>
  );
}
