package org.nuandong.commons.personal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Set;

/**
 * The operator's command for keysets: {@code create <file>} makes one, {@code rotate <file>
 * <fields|index|answers|audit|exchange>} adds a new primary key and keeps the old ones. {@code
 * create-exchange} makes the file that two services share.
 */
public final class KeysetTool {

    private static final String USAGE =
            "usage: KeysetTool create <file> | create-exchange <file>"
                    + " | rotate <file> <fields|index|answers|audit|exchange>";

    private KeysetTool() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            if (args.length == 2 && args[0].equals("create")) {
                create(Path.of(args[1]));
            } else if (args.length == 2 && args[0].equals("create-exchange")) {
                createExchange(Path.of(args[1]));
            } else if (args.length == 3 && args[0].equals("rotate")) {
                rotate(Path.of(args[1]), KeyPurpose.valueOf(args[2].toUpperCase(Locale.ROOT)));
            } else {
                err.println(USAGE);
                return 2;
            }
            out.println("written: " + args[1]);
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(USAGE);
            return 2;
        } catch (UnusableKeysetException | GeneralSecurityException e) {
            err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            err.println(args[1] + " cannot be written");
            return 1;
        }
    }

    /** Makes a keyset file; never overwrites one, for what it sealed would be lost. */
    public static void create(Path path) throws IOException, GeneralSecurityException {
        create(path, KeyPurpose.OWN);
    }

    /** For the services that recognise a person together; each gets a copy. */
    public static void createExchange(Path path) throws IOException, GeneralSecurityException {
        create(path, KeyPurpose.SHARED);
    }

    private static void create(Path path, Set<KeyPurpose> purposes)
            throws IOException, GeneralSecurityException {
        KeysetFile file = new KeysetFile(path);
        if (file.exists()) {
            throw new UnusableKeysetException(path + " exists and is kept");
        }
        file.write(Keysets.create(purposes).write());
    }

    static void rotate(Path path, KeyPurpose purpose) throws IOException, GeneralSecurityException {
        KeysetFile file = new KeysetFile(path);
        Set<KeyPurpose> held =
                KeyPurpose.SHARED.contains(purpose) ? KeyPurpose.SHARED : KeyPurpose.OWN;
        file.write(Keysets.parse(file.read(), held).rotate(purpose).write());
    }
}
