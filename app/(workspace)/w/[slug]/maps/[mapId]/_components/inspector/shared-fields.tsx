"use client";
/** What every card has: whose view it is, who looks after it, how sure we are, tags. */
import { Avatar } from "@/components/ui/avatar";
import { ChipsInput } from "@/components/ui/chips-input";
import { DepartmentCode } from "@/components/ui/department-code";
import { Select } from "@/components/ui/select";
import type { Card } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { addTag, removeTag, setFields } from "../card-fields";
import { ChoiceRow, FieldRow } from "./field-row";
import { CONFIDENCE_WORDS } from "./field-words";

export function SharedFields({ card }: { card: Card }) {
  const kit = useBoardKit();
  const { id } = card;
  const department = kit.people.department(card.departmentId);
  const owner = card.ownerId === undefined ? null : kit.people.person(card.ownerId);
  return (
    <>
      <FieldRow label="Department">
        <Select
          label="Department" value={department?.id ?? ""} onChange={(departmentId) => setFields(kit, [id], { departmentId: departmentId || null })}
          quiet className="w-full" icon={department && <DepartmentCode code={department.code} colour={department.colour} />}
          options={[{ value: "", label: "No department" }, ...kit.data.departments.map(({ id: value, name, code, colour }) => (
            { value, label: name, icon: <DepartmentCode code={code} colour={colour} /> }))]}
        />
      </FieldRow>
      <FieldRow label="Owner">
        <Select
          label="Owner" value={owner?.id ?? ""} onChange={(ownerId) => setFields(kit, [id], { ownerId: ownerId || null })} quiet className="w-full"
          icon={owner && <OwnerFace id={owner.id} />}
          options={[{ value: "", label: "Nobody" }, ...kit.data.people.map(({ id: value, name }) => (
            { value, label: name, icon: <OwnerFace id={value} /> }))]}
        />
      </FieldRow>
      <ChoiceRow label="Confidence" words={CONFIDENCE_WORDS} value={card.confidence} above
        onChange={(confidence) => setFields(kit, [id], { confidence })} />
      <FieldRow label="Tags">
        <ChipsInput label="Tags" values={card.tags ?? []} maxLength={60} placeholder="Add a tag"
          onAdd={(tag) => addTag(kit, id, tag)} onRemove={(tag) => removeTag(kit, id, tag)} />
      </FieldRow>
    </>
  );
}

function OwnerFace({ id }: { id: string }) {
  const { people } = useBoardKit();
  const person = people.person(id);
  const colour = people.department(person?.departmentIds[0])?.colour;
  return person && <Avatar name={person.name} colour={colour} size="xs" decorative />;
}
