package org.nuandong.deploy.local;

import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.nuandong.deploy.embedded.CannotStartException;
import org.nuandong.deploy.embedded.TokenDraft;

/**
 * {@code deploy/token <role> [--region 420200] [--unit <uuid>] [--agency police]}: prints a bearer
 * token that the local services take for twelve hours.
 */
public final class Token {

    private static final String USAGE =
            "deploy/token <role> [--region 420200] [--unit <uuid>] [--agency police]"
                    + " [--subject <name>] [--sandbox]";

    private Token() {}

    public static void main(String[] args) {
        Command.run(
                () -> {
                    TokenDraft draft = parse(args);
                    System.out.println(draft.signedBy(LocalHome.open(Command.home()).signingKey()));
                });
    }

    static TokenDraft parse(String... args) {
        if (args.length == 0) {
            throw usage();
        }
        TokenDraft draft = Roles.token(args[0], Roles.REGION);
        Iterator<String> rest = List.of(args).subList(1, args.length).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            draft = option.equals("--sandbox") ? draft.sandbox() : with(draft, option, next(rest));
        }
        return draft;
    }

    private static String next(Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw usage();
        }
        return rest.next();
    }

    private static TokenDraft with(TokenDraft draft, String option, String value) {
        try {
            return switch (option) {
                case "--region" -> draft.regions(value);
                case "--agency" -> draft.agency(value);
                case "--unit" -> draft.units(UUID.fromString(value));
                case "--subject" -> draft.subject(value);
                default -> throw usage();
            };
        } catch (IllegalArgumentException notAnId) {
            throw usage();
        }
    }

    private static CannotStartException usage() {
        return new CannotStartException("用法：" + USAGE, "usage: " + USAGE);
    }
}
