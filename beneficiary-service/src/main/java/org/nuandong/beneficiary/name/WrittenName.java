package org.nuandong.beneficiary.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A name in its signs: Han characters one by one, other letters word by word. */
final class WrittenName {

    private final List<String> signs;
    private final boolean dotted;

    private WrittenName(List<String> signs, boolean dotted) {
        this.signs = signs;
        this.dotted = dotted;
    }

    static WrittenName of(String name) {
        String plain = isPlain(name) ? name : plain(name);
        List<String> signs = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean dotted = false;
        for (int sign : plain.codePoints().toArray()) {
            boolean han = Character.isIdeographic(sign);
            if (!han && Character.isLetterOrDigit(sign)) {
                word.appendCodePoint(sign);
                continue;
            }
            end(word, signs);
            dotted |= isDot(sign);
            if (han) {
                signs.add(Character.toString(NameTables.INSTANCE.folded(sign)));
            }
        }
        end(word, signs);
        return new WrittenName(signs, dotted);
    }

    /** Most names: characters of the main block alone, of which none is written otherwise. */
    private static boolean isPlain(String name) {
        return name.chars().allMatch(sign -> sign >= 0x4E00 && sign <= 0x9FFF);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    List<String> signs() {
        return signs;
    }

    String folded() {
        return String.join("", signs);
    }

    /** A surname is read as surnames are; a name with a dot (买买提·吐尔逊) has none. */
    List<String> syllables() {
        NameTables tables = NameTables.INSTANCE;
        List<String> syllables = new ArrayList<>();
        if (!dotted) {
            syllables.addAll(tables.surname(signs));
        }
        for (int i = syllables.size(); i < signs.size(); i++) {
            syllables.add(tables.reading(signs.get(i)));
        }
        return syllables;
    }

    /** What stands in a row in it; a word of other letters is one part. */
    List<String> parts(int longest) {
        Set<String> parts = new LinkedHashSet<>();
        for (int from = 0; from < signs.size(); from++) {
            StringBuilder part = new StringBuilder();
            for (int to = from; to < Math.min(signs.size(), from + longest); to++) {
                parts.add(part.append(signs.get(to)).toString());
            }
        }
        return List.copyOf(parts);
    }

    private static void end(StringBuilder word, List<String> signs) {
        if (!word.isEmpty()) {
            signs.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isDot(int sign) {
        return sign == '·' || sign == '•' || sign == '・' || sign == '.';
    }
}
