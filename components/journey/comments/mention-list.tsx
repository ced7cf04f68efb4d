/** Who an @ may mean, above the words: people with their department, then departments. */
import { Avatar } from "@/components/ui/avatar";
import { DepartmentCode } from "@/components/ui/department-code";
import { MENU_ITEM } from "@/components/ui/menu-class";
import type { CommentReaders } from "./comment-kit";
import type { Mentionable } from "./mention-spans";

export function MentionList({ id, offers, active, readers, onPick, onPoint }: {
  id: string;
  offers: readonly Mentionable[];
  /** Index of the one Enter takes. */
  active: number;
  readers: CommentReaders;
  onPick: (offer: Mentionable) => void;
  onPoint: (index: number) => void;
}) {
  return (
    <ul id={id} role="listbox" aria-label="People and departments" className="mb-1.5 max-h-52 overflow-y-auto rounded-md bg-raised p-1 shadow-2 forced-colors:border">
      {offers.map((offer, index) => (
        <li
          key={offer.id} id={`${id}-${index}`} role="option" aria-selected={index === active} data-highlighted={index === active ? "" : undefined}
          className={`${MENU_ITEM} cursor-default`} onPointerMove={() => onPoint(index)}
          // Focus stays in the words.
          onMouseDown={(event) => event.preventDefault()} onClick={() => onPick(offer)}
        >
          <Face offer={offer} readers={readers} />
          <span className="min-w-0 flex-1 truncate">{offer.name}</span>
          {offer.kind === "department" && <span className="text-card text-ink-3">Department</span>}
        </li>
      ))}
    </ul>
  );
}

function Face({ offer, readers: { people, departments } }: { offer: Mentionable; readers: CommentReaders }) {
  const departmentId = offer.kind === "department" ? offer.id : people.find(({ id }) => id === offer.id)?.departmentIds[0];
  const department = departments.find(({ id }) => id === departmentId);
  if (offer.kind === "person") return <Avatar name={offer.name} colour={department?.colour} size="sm" decorative />;
  return department ? <DepartmentCode code={department.code} colour={department.colour} /> : null;
}
