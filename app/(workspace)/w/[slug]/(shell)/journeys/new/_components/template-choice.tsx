import type { UseFormRegisterReturn } from "react-hook-form";
import { TemplateIcon } from "../../../_components/template-icon";
import { TEMPLATE_WORDS } from "../../../_components/template-words";

/** One template of five, as cards. Native radio buttons. */
export function TemplateChoice({ registration }: { registration: UseFormRegisterReturn }) {
  return (
    <fieldset>
      <legend className="mb-2 font-medium">Template</legend>
      <div className="grid gap-2 md:grid-cols-2">
        {TEMPLATE_WORDS.map(({ template, name, about }) => (
          <label
            key={template}
            className="flex items-start gap-2.5 rounded-md bg-surface px-3 py-[11px] shadow-[inset_0_0_0_1px_var(--line-2)] hover:bg-hover has-checked:shadow-[inset_0_0_0_2px_var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input type="radio" value={template} className="mt-0.5 size-4 flex-none accent-accent outline-none" {...registration} />
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{name}</span>
              <span className="mt-px block text-card text-ink-3">{about}</span>
            </span>
            <span className="text-ink-3"><TemplateIcon template={template} /></span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
