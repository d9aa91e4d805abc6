package grader.cli;

import grader.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What {@code --help} says, in the reader's language. */
record SpokenHelp(Texts texts) {
    /** A command that says of itself what its annotations say, in the reader's language; it has no subcommands yet. */
    CommandLine of(Object annotated) {
        var command = new CommandLine(annotated);
        switch (texts.language()) {
            case ENGLISH -> {} // as they are written: every command starts here
            case CHINESE -> of(command.getCommandSpec());
        }
        return command;
    }

    private void of(CommandSpec spec) {
        var usage = spec.usageMessage();
        usage.header(said(usage.header()))
                .description(said(usage.description()))
                .footer(said(usage.footer()))
                .synopsisHeading(texts.say("Usage: "))
                .commandListHeading(texts.say("Commands:") + "\n");
        for (ArgSpec argument : new ArrayList<>(spec.args())) {
            spec.remove(argument);
            spec.add(translated(argument));
        }
    }

    private ArgSpec translated(ArgSpec argument) {
        var said = said(argument.description());
        return argument instanceof OptionSpec option
                ? OptionSpec.builder(option).description(said).build()
                : PositionalParamSpec.builder((PositionalParamSpec) argument)
                        .description(said)
                        .build();
    }

    private String[] said(String... english) {
        return Arrays.stream(english).map(texts::say).toArray(String[]::new);
    }
}
