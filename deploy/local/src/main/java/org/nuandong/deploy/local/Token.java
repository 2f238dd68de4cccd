package org.nuandong.deploy.local;

import java.util.UUID;
import org.nuandong.deploy.embedded.CannotStartException;
import org.nuandong.deploy.embedded.TokenDraft;

/**
 * {@code deploy/token <role> [--region 420200] [--unit <uuid>]}: prints a bearer token that the
 * local services take for twelve hours.
 */
public final class Token {

    private static final String USAGE =
            "deploy/token <role> [--region 420200] [--unit <uuid>] [--subject <name>]";

    private Token() {}

    public static void main(String[] args) {
        Command.run(
                () -> {
                    TokenDraft draft = parse(args);
                    System.out.println(draft.signedBy(LocalHome.open(Command.home()).signingKey()));
                });
    }

    static TokenDraft parse(String... args) {
        if (args.length % 2 == 0) {
            throw usage();
        }
        TokenDraft draft = Roles.token(args[0], Roles.REGION);
        for (int i = 1; i < args.length; i += 2) {
            draft = with(draft, args[i], args[i + 1]);
        }
        return draft;
    }

    private static TokenDraft with(TokenDraft draft, String option, String value) {
        try {
            return switch (option) {
                case "--region" -> draft.regions(value);
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
