import { useTranslation } from "react-i18next";
import { formatDay, formatPeriod } from "#app/i18n/format.ts";
import { marked } from "#app/i18n/marked.ts";
import { ChoiceGroup } from "#app/ui/form.tsx";
import { Marked, Words } from "#app/ui/words.tsx";
import { plainDigits } from "../digits.ts";
import { monthNumber } from "../months.ts";
import type { QuestionOf } from "../question.schema.ts";
import {
  answered,
  type Fault,
  partId,
  type QuestionTypeDefinition,
  type Reading,
  type Sent,
  SKIPPED,
  valueIn,
  wrong,
} from "./contract.ts";

type DateQuestion = QuestionOf<"date">;
const PARTS = ["day", "month", "year"] as const;
type Part = (typeof PARTS)[number];

const MISSING = { day: "dayMissing", month: "monthMissing", year: "yearMissing" } as const;
const DIGITS = { day: /^\d{1,2}$/, month: /^\d{1,2}$/, year: /^\d{1,4}$/ };
const LENGTH = { day: 2, month: 2, year: 4 };
/** Of a month as it is stored. */
const MONTH_LENGTH = "2026-11".length;

const partsOf = ({ precision }: DateQuestion): readonly Part[] => (precision === "month" ? PARTS.slice(1) : PARTS);

/** The first field has the question's own id. */
const controlId = (question: DateQuestion, part: Part) =>
  part === partsOf(question)[0] ? question.id : partId(question.id, part);

/** A day or a month in fields of their own, since nobody writes dates alike. Stored as 2026-11-16 or 2026-11. */
export const date: QuestionTypeDefinition<"date"> = {
  result: "table",
  variables: (question) => [question],
  read(question, sent) {
    const parts = partsOf(question);
    const typed = parts.map((part) => ({ part, value: written(sent, partId(question.id, part), part) }));
    if (typed.every(({ value }) => value === undefined)) return SKIPPED;
    const faultAt = (fault: Fault, part: Part) => wrong(fault, controlId(question, part));
    const missing = typed.find(({ value }) => value === undefined);
    if (missing) return faultAt({ key: MISSING[missing.part] }, missing.part);
    const strange = typed.find(({ part, value = "" }) => !DIGITS[part].test(value));
    if (strange) return faultAt({ key: "dateImpossible" }, strange.part);
    const { year = "", month = "", day = "1" } = Object.fromEntries(typed.map(({ part, value }) => [part, value]));
    if (year.length < LENGTH.year) return faultAt({ key: "yearShort" }, "year");
    return readDay(question, [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-"));
  },
  typed({ id }, answers) {
    const stored = answers[id];
    if (typeof stored !== "string") return {};
    const [year = "", month = "", day] = stored.split("-");
    const plain = (digits: string) => [digits.replace(/^0/, "")];
    return {
      [partId(id, "year")]: [year],
      [partId(id, "month")]: plain(month),
      ...(day ? { [partId(id, "day")]: plain(day) } : {}),
    };
  },
  describe({ id, precision }, answers, language) {
    const stored = answers[id];
    if (typeof stored !== "string") return [];
    return [precision === "month" ? formatPeriod(stored, language) : formatDay(stored, language)];
  },
  Field({ question, typed, error, errorAt, language }) {
    const { t } = useTranslation("question");
    const { id, text, hint, precision } = question;
    const notes = [hint && marked(hint, language), t(`dateHint_${precision}`)].filter(Boolean).join(" ");
    return (
      <ChoiceGroup
        id={id}
        label={<Words of={text} language={language} />}
        hint={<Marked>{notes}</Marked>}
        error={error}
      >
        <div className="date-parts">
          {partsOf(question).map((part) => (
            <DatePart
              key={part}
              id={controlId(question, part)}
              name={partId(id, part)}
              part={part}
              label={t(`datePart_${part}`)}
              typed={typed}
              // An error that is about none of the parts is about all.
              isWrong={error !== undefined && (errorAt === undefined || errorAt === controlId(question, part))}
            />
          ))}
        </div>
      </ChoiceGroup>
    );
  },
  draw({ id, precision, earliest = "2025-11-01", latest = "2026-10-31" }, chance) {
    const [from, to] = [Date.parse(earliest), Date.parse(latest)];
    const day = new Date(from + Math.floor(chance() * (to - from + 1))).toISOString().slice(0, 10);
    return { [id]: precision === "month" ? day.slice(0, 7) : day };
  },
};

/** As digits, also where a month was written as a word; undefined when nothing was. */
function written(sent: Sent, name: string, part: Part): string | undefined {
  const digits = plainDigits(valueIn(sent, name) ?? "").trim();
  const month = part === "month" ? monthNumber(digits) : null;
  return month === null ? digits || undefined : String(month);
}

function readDay({ id, precision, earliest, latest }: DateQuestion, day: string): Reading {
  const instant = new Date(`${day}T00:00:00Z`);
  // 31 February becomes 3 March, and year 0 is no year.
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day) && !day.startsWith("0000");
  if (!exists) return wrong({ key: "dateImpossible" });
  if (precision === "month") return readMonth({ id, earliest, latest }, day.slice(0, MONTH_LENGTH));
  if (earliest && day < earliest) return wrong({ key: "tooEarly", day: earliest });
  if (latest && day > latest) return wrong({ key: "tooLate", day: latest });
  return answered({ [id]: day });
}

/** The limits are days: a month that has one of the allowed days in it is allowed. */
function readMonth(question: Pick<DateQuestion, "id" | "earliest" | "latest">, month: string): Reading {
  const [earliest, latest] = [question.earliest, question.latest].map((day) => day?.slice(0, MONTH_LENGTH));
  if (earliest && month < earliest) return wrong({ key: "monthTooEarly", month: earliest });
  if (latest && month > latest) return wrong({ key: "monthTooLate", month: latest });
  return answered({ [question.id]: month });
}

interface DatePartProps {
  id: string;
  name: string;
  part: Part;
  label: string;
  typed: Sent;
  isWrong: boolean;
}

function DatePart({ id, name, part, label, typed, isWrong }: DatePartProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        size={LENGTH[part]}
        defaultValue={typed[name]?.[0]}
        aria-invalid={isWrong || undefined}
      />
    </div>
  );
}
