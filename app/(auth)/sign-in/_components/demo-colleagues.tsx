"use client";
import ArrowRight from "lucide-react/icons/arrow-right";
import { useState } from "react";
import { FormProblem } from "@/app/_components/form-problem";
import { problemMessage } from "@/app/_components/show-problem";
import { Avatar } from "@/components/ui/avatar";
import { DepartmentCode } from "@/components/ui/department-code";
import { Spinner } from "@/components/ui/spinner";
import { withFragment } from "../../_components/callback-url";
import { signInToDemo } from "../../_components/sign-in-request";

const COLLEAGUES = [
  { account: "sales", name: "Tom Okafor", code: "SA", colour: "#2457E6", place: "Sales", does: "Add what sales hears" },
  { account: "support", name: "Priya Nair", code: "SU", colour: "#8A5E00", place: "Support", does: "Add what support sees" },
  { account: "marketing", name: "Elena Ruiz", code: "MK", colour: "#C63A83", place: "Marketing", does: "Add campaigns and insight" },
  { account: "manager", name: "Jonas Weber", code: "PR", colour: "#1F2430", place: "Product, manager", does: "Keep the journeys in order" },
] as const;

/** One click in, as one of the demo's people. */
export function DemoColleagues({ callbackPath }: { callbackPath: string }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();

  const enterAs = async (account: string) => {
    if (chosen) return;
    setChosen(account);
    setProblem(undefined);
    try {
      const refused = await signInToDemo(account);
      if (refused === null) return window.location.assign(withFragment(callbackPath));
      setProblem(refused);
    } catch (error) {
      setProblem(problemMessage(error));
    }
    setChosen(null);
  };

  return (
    <section aria-labelledby="demo-heading" className="mt-7">
      <h2 id="demo-heading" className="mb-2 flex items-center gap-3 text-card text-ink-3 after:h-px after:flex-1 after:bg-line">
        Or continue as a demo colleague
      </h2>
      <FormProblem message={problem} />
      <ul className="-mx-2.5">
        {COLLEAGUES.map((colleague) => (
          <li key={colleague.account}>
            <button
              type="button"
              aria-busy={chosen === colleague.account || undefined}
              onClick={() => void enterAs(colleague.account)}
              className="flex w-full items-center gap-3.5 rounded-md px-2.5 py-[9px] text-left hover:bg-hover focus-visible:bg-hover focus-visible:-outline-offset-2"
            >
              <Avatar name={colleague.name} colour={colleague.colour} size="lg" decorative />
              <span className="min-w-0 flex-1">
                <span className="sr-only">Continue as </span>
                <span className="block text-body font-medium">{colleague.name}</span>
                <span className="mt-px flex flex-wrap items-center gap-x-1.5">
                  <DepartmentCode code={colleague.code} colour={colleague.colour} />
                  <span className="text-ink-2">{colleague.place}</span>
                  <span className="text-ink-3">{colleague.does}</span>
                </span>
              </span>
              <span className="text-ink-3">{chosen === colleague.account ? <Spinner size={16} /> : <ArrowRight size={16} strokeWidth={1.75} aria-hidden />}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
