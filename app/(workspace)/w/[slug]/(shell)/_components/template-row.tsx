import Link from "next/link";
import { TemplateIcon } from "./template-icon";
import { TEMPLATE_WORDS } from "./template-words";

/** The ways to begin a journey, each one click from its form. */
export function TemplateRow({ slug }: { slug: string }) {
  return (
    <section aria-labelledby="templates" className="mt-7">
      <h2 id="templates" className="mb-2.5 text-body font-semibold">Start from a template</h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,196px),1fr))] gap-2.5">
        {TEMPLATE_WORDS.map(({ template, name, about }) => (
          <li key={template} className="flex">
            <Link
              href={`/w/${slug}/journeys/new?template=${template}`}
              className="flex flex-1 gap-2.5 rounded-md px-3 py-[11px] shadow-[inset_0_0_0_1px_var(--line-2)] transition-colors duration-(--d-1) hover:bg-surface"
            >
              <span className="mt-px text-ink-2"><TemplateIcon template={template} /></span>
              <span>
                <span className="block font-medium">{name}</span>
                <span className="mt-px block text-card text-ink-3">{about}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
