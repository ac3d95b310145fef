package fr.pesee.run.cli;

/** What a command tells a script. */
final class ExitCode {
    /** Done, and nothing stands in the way. */
    static final int YES = 0;
    /** A finding blocks, or the files cannot be scored. */
    static final int NO = 1;
    /** Arguments or files that cannot be used at all. */
    static final int UNUSABLE = 2;

    /** A defect of Pesée, as {@code sysexits} numbers it: never taken for an answer. */
    static final int BUG = 70;

    private ExitCode() {}
}
