package fr.pesee.run.cli;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a command says of arguments and files that it cannot use. */
final class Complaints {
    private final Language language;

    Complaints(Language language) {
        this.language = language;
    }

    int unusableArguments(ParameterException exception, String[] arguments) {
        CommandLine line = exception.getCommandLine();
        line.getErr().println(Language.oneLine(sentence(exception)));
        line.getErr()
                .println(language.say("Aide : ", "Help: ")
                        + line.getCommandSpec().qualifiedName()
                        + " --help");
        return ExitCode.UNUSABLE;
    }

    private String sentence(ParameterException exception) {
        if (exception instanceof MissingParameterException missing) {
            String labels = String.join(
                    ", ", missing.getMissing().stream().map(Complaints::label).toList());
            return language.say("Il manque : " + labels, "Missing: " + labels);
        }
        if (exception instanceof UnmatchedArgumentException unmatched) {
            String words = String.join(" ", unmatched.getUnmatched());
            return language.say("Arguments inconnus : " + words, "Unknown arguments: " + words);
        }
        ArgSpec argument = exception.getArgSpec();
        if (argument == null) {
            return String.valueOf(exception.getMessage());
        }
        String value = String.valueOf(exception.getValue());
        return language.say(
                label(argument) + " : valeur inutilisable « " + value + " »",
                label(argument) + ": unusable value \"" + value + "\"");
    }

    private static String label(ArgSpec argument) {
        return argument.isOption() ? ((CommandLine.Model.OptionSpec) argument).longestName() : argument.paramLabel();
    }

    int unusableInput(Exception exception, CommandLine line, ParseResult parsed) throws Exception {
        if (exception instanceof UnusableInput unusable) {
            line.getErr().println(language.line(unusable.sentence()));
            return ExitCode.UNUSABLE;
        }
        throw exception;
    }
}
