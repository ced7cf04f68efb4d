"use client";
/** What every card has, for one card or several at once: whose view it is, who looks after it, how sure we are, tags. */
import { Avatar } from "@/components/ui/avatar";
import { ChipsInput } from "@/components/ui/chips-input";
import { DepartmentCode } from "@/components/ui/department-code";
import { Select } from "@/components/ui/select";
import type { Card } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { setFields, setLists, withItem, withoutItem } from "../card-fields";
import { ConfidenceField } from "./confidence-field";
import { FieldRow } from "./field-row";

/** Stands for values that differ; nobody can choose it. */
const MIXED = "mixed";
const ofAll = <T,>(values: readonly T[]): T | typeof MIXED | undefined => (values.every((value) => value === values[0]) ? values[0] : MIXED);

export function SharedFields({ cards }: { cards: readonly Card[] }) {
  const kit = useBoardKit();
  const ids = cards.map(({ id }) => id);
  const departmentId = ofAll(cards.map((card) => card.departmentId));
  const department = kit.people.department(departmentId);
  const ownerId = ofAll(cards.map((card) => card.ownerId));
  const owner = ownerId === undefined ? null : kit.people.person(ownerId);
  const tags = [...new Set(cards.flatMap((card) => card.tags ?? []))];
  const everywhere = (tag: string) => cards.every((card) => card.tags?.includes(tag));
  const mixed = (value: string | undefined) => (value === MIXED ? [{ value: MIXED, label: "Mixed" }] : []);
  const set = (field: "departmentId" | "ownerId") => (value: string) => value !== MIXED && setFields(kit, ids, { [field]: value || null });
  return (
    <>
      <FieldRow label="Department">
        <Select
          label="Department" value={departmentId === MIXED ? MIXED : department?.id ?? ""} onChange={set("departmentId")}
          quiet className="w-full" icon={department && <DepartmentCode code={department.code} colour={department.colour} />}
          options={[...mixed(departmentId), { value: "", label: "No department" }, ...kit.data.departments.map(({ id: value, name, code, colour }) => (
            { value, label: name, icon: <DepartmentCode code={code} colour={colour} /> }))]}
        />
      </FieldRow>
      <FieldRow label="Owner">
        <Select
          label="Owner" value={ownerId === MIXED ? MIXED : owner?.id ?? ""} onChange={set("ownerId")} quiet className="w-full"
          icon={owner && <OwnerFace id={owner.id} />}
          options={[...mixed(ownerId), { value: "", label: "Nobody" }, ...kit.data.people.map(({ id: value, name }) => (
            { value, label: name, icon: <OwnerFace id={value} /> }))]}
        />
      </FieldRow>
      <ConfidenceField cards={cards} />
      <FieldRow label="Tags">
        <ChipsInput
          label="Tags" values={tags} maxLength={60} placeholder="Add a tag" onAdd={(tag) => setLists(kit, ids, "tags", (now) => withItem(now, tag))}
          onRemove={(tag) => setLists(kit, ids, "tags", (now) => withoutItem(now, tag))}
          {...(cards.length > 1 && { note: (tag: string) => (everywhere(tag) ? null : `on ${cards.filter((card) => card.tags?.includes(tag)).length} of ${cards.length}`) })}
        />
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
