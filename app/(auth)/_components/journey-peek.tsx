import { departmentStyle } from "@/components/ui/department-style";
import { DepartmentCode } from "@/components/ui/department-code";
import { PeekCurve } from "./peek-curve";
import { PEEK_DEPARTMENTS, PEEK_STEPS, type PeekNote, type PeekStep } from "./peek-journey";

/** A quiet look at what waits behind the door. Drawn, not live: hidden from assistive technology and from small screens. */
export function JourneyPeek() {
  return (
    <div aria-hidden className="relative hidden overflow-hidden bg-canvas select-none min-[900px]:block">
      <div className="absolute top-8 -left-10 grid w-max auto-cols-[196px] grid-flow-col">
        {PEEK_STEPS.map((step) => <Head key={step.title} step={step} />)}
      </div>
      <div className="absolute top-[122px] -left-10 w-max">
        <Row>{(step) => <p className="voice text-[17px] leading-[22px]">{step.voice}</p>}</Row>
        <PeekCurve />
        <Row>
          {(step) => step.pains.map((pain) => (
            <div key={pain.text} className="rounded-sm bg-raised px-2 py-[7px] shadow-1">
              {pain.text}
              <span className="mt-1 flex items-center gap-2 text-micro text-ink-3 tabular-nums">
                <span className="flex h-2.5 items-end gap-[1.5px]">
                  {[4, 7, 10].map((height, bar) => <i key={height} style={{ height }} className={`w-[3px] rounded-[1px] ${bar < pain.severity ? "bg-bad" : "bg-line-2"}`} />)}
                </span>
                {pain.count}
              </span>
            </div>
          ))}
        </Row>
        <Row>{(step) => step.notes.map((note) => <Note key={note.text} note={note} />)}</Row>
        <Row>
          {(step) => (
            <div className="rounded-sm bg-raised px-2 py-[7px] shadow-1">
              {step.idea.text}
              <span className="mt-1 block text-micro text-ink-3 tabular-nums">{step.idea.votes} votes</span>
            </div>
          )}
        </Row>
        <Row>{(step) => step.metric && <Metric metric={step.metric} />}</Row>
      </div>
      <Cursor className="top-[285px] left-[68%]" name="Tom SA" colour="#2457E6" />
      <Cursor className="top-[540px] left-[17%]" name="Elena MK" colour="#C63A83" />
    </div>
  );
}

function Head({ step }: { step: PeekStep }) {
  return (
    <div className={`h-[88px] border-b border-line-2 ${step.stage ? "border-l border-l-line-2" : ""}`}>
      <div className="flex h-[34px] items-center gap-[7px] px-2.5 font-semibold whitespace-nowrap">
        {step.stage && (
          <>
            <span className="font-medium text-ink-3 tabular-nums">{step.stage.number}</span>
            {step.stage.title}
            <span className="ml-auto flex gap-0.5">
              {PEEK_DEPARTMENTS.map((department) => (
                <DepartmentCode key={department.code} {...department} heard={step.stage?.heard.includes(department.code) ?? false} />
              ))}
            </span>
          </>
        )}
      </div>
      <div className="relative px-2.5 pt-[18px] text-card font-medium text-ink-2 before:absolute before:inset-x-0 before:top-[7px] before:h-0.5 before:bg-thread">
        <i className={`absolute top-1 left-[11px] size-2 rounded-full border-2 border-thread ${step.stage ? "bg-thread" : "bg-canvas"}`} />
        {step.title}
      </div>
    </div>
  );
}

function Row({ children }: { children: (step: PeekStep) => React.ReactNode }) {
  return (
    <div className="grid auto-cols-[196px] grid-flow-col border-b border-line">
      {PEEK_STEPS.map((step) => (
        <div key={step.title} className={`flex min-h-[76px] flex-col gap-[9px] p-[9px] text-ui ${step.stage ? "border-l border-line-2" : ""}`}>
          {children(step)}
        </div>
      ))}
    </div>
  );
}

function Metric({ metric }: { metric: NonNullable<PeekStep["metric"]> }) {
  return (
    <div className="rounded-sm bg-raised px-2 py-[7px] shadow-1">
      <span className="block text-micro text-ink-2">{metric.name}</span>
      <span className="flex items-baseline gap-1.5 tabular-nums">
        <span className="font-medium text-ink-3">{metric.from}</span>→<b className="font-semibold">{metric.to}</b>
      </span>
      <span className="relative mt-1.5 block h-[3px] rounded-full bg-fill">
        <i className="absolute inset-y-0 left-0 rounded-full bg-ink-3" style={{ width: `${metric.progress * 100}%` }} />
        <i className="absolute -top-0.5 left-[88%] h-[7px] w-0.5 bg-accent" />
      </span>
    </div>
  );
}

function Note({ note }: { note: PeekNote }) {
  return (
    <div
      style={departmentStyle(note.colour)}
      className={`relative rounded-[3px] border-l-[3px] border-dept bg-note px-2 pt-1.5 pb-[7px] ${note.typing ? "shadow-[0_0_0_2px_var(--dept)]" : ""}`}
    >
      {note.typing && <span className="absolute -top-2.5 right-1.5 h-[17px] rounded-full bg-dept px-1.5 text-[10.5px] leading-[17px] font-semibold text-dept-inv">{note.author} is typing</span>}
      <span className="mb-0.5 flex items-center gap-[5px] text-micro text-ink-2">
        <DepartmentCode code={note.code} colour={note.colour} />
        {note.author}
        <span className="ml-auto text-ink-note tabular-nums">{note.time}</span>
      </span>
      {note.text}
    </div>
  );
}

function Cursor({ name, colour, className }: { name: string; colour: string; className: string }) {
  return (
    <span style={departmentStyle(colour)} className={`absolute ${className}`}>
      <svg width="16" height="16" viewBox="0 0 16 16"><path d="M2 1.5 14 6.4 8.6 8.4 6.4 14Z" fill="var(--dept)" stroke="var(--surface)" strokeLinejoin="round" /></svg>
      <span className="absolute top-[15px] left-[13px] rounded-[3px_10px_10px_10px] bg-dept px-[7px] text-micro leading-5 font-semibold whitespace-nowrap text-dept-inv">{name}</span>
    </span>
  );
}
