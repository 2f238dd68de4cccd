package org.nuandong.reporting.form;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuandong.reporting.indicator.Indicator;
import org.nuandong.reporting.indicator.IndicatorCatalog;
import org.nuandong.reporting.platform.CanonicalJson;

/**
 * 表式版本: a form with the indicators it counts, exactly as they stood. A report that was frozen is
 * shown and opened by its own edition, whatever became of the form since.
 *
 * @param hash over the canonical JSON of form and indicators
 */
public record Edition(String hash, Form form, SortedMap<String, Indicator> indicators) {

    /** What the hash is over, and what is kept. */
    private record Content(Form form, SortedMap<String, Indicator> indicators) {}

    static Edition of(Form form, IndicatorCatalog catalog) {
        SortedMap<String, Indicator> used = new TreeMap<>();
        form.indicators().forEach(id -> used.put(id, catalog.find(id).orElseThrow()));
        String written = CanonicalJson.write(new Content(form, used));
        return new Edition(CanonicalJson.hash(written), form, used);
    }

    static Edition read(String hash, String written) {
        Content content = CanonicalJson.read(written, Content.class);
        return new Edition(hash, content.form(), content.indicators());
    }

    String written() {
        return CanonicalJson.write(new Content(form, indicators));
    }

    /** Empty for a row that is declared alone. */
    public Optional<Indicator> indicatorOf(FormRow row) {
        return Optional.ofNullable(row.indicator()).map(indicators::get);
    }

    public Indicator indicator(String id) {
        return indicators.get(id);
    }
}
