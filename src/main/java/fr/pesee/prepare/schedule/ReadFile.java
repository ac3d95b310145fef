package fr.pesee.prepare.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.office.Sheet;
import java.util.List;

/**
 * A file that was read without an error.
 *
 * @param name what it was called where it came from
 * @param sheet the name of the sheet that was read; empty for CSV
 * @param encoding how its characters were written; empty for XLSX
 * @param others visible sheets that were not read
 * @param formulas cells whose formula was not run, and whose saved result was read
 * @param unknown headings of columns that were not read
 * @param lines the schedule it holds
 */
record ReadFile(
        String name,
        String sheet,
        String encoding,
        List<String> others,
        int formulas,
        List<String> unknown,
        List<ScheduleLine> lines) {
    private static final ObjectMapper JSON = new ObjectMapper();

    ReadFile {
        others = List.copyOf(others);
        unknown = List.copyOf(unknown);
        lines = List.copyOf(lines);
    }

    static ReadFile of(String name, Sheet sheet, List<String> unknown, Schedule schedule) {
        return new ReadFile(
                name, sheet.name(), sheet.encoding(), sheet.others(), sheet.formulas(), unknown, schedule.lines());
    }

    static ReadFile ofJson(String json) {
        try {
            return JSON.readValue(json, ReadFile.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("not what was stored", unreadable);
        }
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The sheets that were not read, as one sentence lists them. */
    public String otherNames() {
        return String.join(", ", others);
    }

    /** The columns that were not read, as one sentence lists them. */
    public String unknownNames() {
        return String.join(", ", unknown);
    }
}
