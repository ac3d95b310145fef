package fr.pesee.prepare.schedule;

import fr.pesee.ground.office.Cell;
import fr.pesee.ground.office.Spreadsheets;
import java.util.List;

/**
 * A schedule as a file: the headings and its lines, as an import takes them again.
 *
 * @param name what it is called
 * @param type its media type
 * @param content its bytes
 */
public record ScheduleFile(String name, String type, byte[] content) {
    /** A schedule in this form, with headings in this language. */
    public static ScheduleFile of(Schedule schedule, int lot, boolean asCsv, String language) {
        List<List<Cell>> cells = FileReading.cells(schedule, language);
        boolean english = language.equals("en");
        String name = (english ? "price-schedule-lot-" : "bordereau-des-prix-lot-") + lot;
        return asCsv
                ? new ScheduleFile(
                        name + ".csv", Spreadsheets.CSV + ";charset=utf-8", Spreadsheets.csv(language, cells))
                : new ScheduleFile(
                        name + ".xlsx",
                        Spreadsheets.XLSX,
                        Spreadsheets.xlsx(english ? "Price schedule" : "Bordereau des prix", cells));
    }

    /** How a browser is to take it. */
    public String disposition() {
        return "attachment; filename=\"" + name + '"';
    }
}
