package riskmap.backend.connector.file;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import riskmap.geodata.model.LocalizedText;

/**
 * What a connector file says.
 *
 * @param id name of the file without its ending
 * @param title what people call it
 * @param source where records come from
 * @param limits what a run may cost
 * @param join how they find their feature
 * @param mapping how they are understood: text of a mapping file without place and identity
 * @param target the layer they are for
 * @param identity where the features' identities come from
 * @param schedule when it runs; empty for only by hand
 * @param deletesVanished whether features are deleted whose record the source has no more
 */
public record Connector(
        String id,
        LocalizedText title,
        Source source,
        Limits limits,
        Join join,
        String mapping,
        String target,
        Identity identity,
        Optional<Schedule> schedule,
        boolean deletesVanished) {

    /** Where records come from. */
    public sealed interface Source {

        /** The place as it may be shown: no query, no user, no secret. */
        String shown();
    }

    /**
     * A query of another database.
     *
     * @param url JDBC, without user and password
     * @param query one reading statement
     * @param userFrom environment variable of the user, or null
     * @param passwordFrom environment variable of the password, or null
     */
    public record Table(String url, String query, String userFrom, String passwordFrom) implements Source {

        @Override
        public String shown() {
            return url.replaceAll("[?;].*", "");
        }
    }

    /**
     * Documents of a web service.
     *
     * @param url the first page
     * @param format what it answers with
     * @param items JSON pointer of the list of records; null for a table
     * @param paging how the next page is found
     * @param headersFrom environment variable by request header
     * @param queryFrom environment variable by query parameter
     */
    public record Web(
            URI url,
            Format format,
            String items,
            Paging paging,
            Map<String, String> headersFrom,
            Map<String, String> queryFrom)
            implements Source {

        @Override
        public String shown() {
            return url.getScheme() + "://" + url.getAuthority() + url.getPath();
        }
    }

    /** What a web service answers with. */
    public enum Format {
        JSON,
        GEOJSON,
        CSV
    }

    /** How the next page is found. */
    public sealed interface Paging {}

    /** There is one page only. */
    public record OnePage() implements Paging {}

    /**
     * The page names the next one.
     *
     * @param pointer JSON pointer of its address; null for the link with the relation {@code next}, in the member
     *     {@code links} or the header {@code Link}
     */
    public record NextLink(String pointer) implements Paging {}

    /**
     * Pages are counted, until one has no records.
     *
     * @param parameter query parameter of the number
     * @param first number of the first page
     * @param step what is added for each further one
     */
    public record PageNumber(String parameter, int first, int step) implements Paging {}

    /**
     * What a run may cost; more ends it.
     *
     * @param rows records
     * @param bytes of the records
     * @param time until all of them are here
     */
    public record Limits(long rows, long bytes, Duration time) {}

    /**
     * How records find their feature.
     *
     * @param column column or member that holds the credit code
     * @param layer layer of the features
     * @param attribute their attribute that holds it
     * @param link attribute of the target that takes the feature's identity, or null
     * @param repeats whether several records may have one code
     */
    public record Join(String column, String layer, String attribute, String link, boolean repeats) {}

    /**
     * Where identities come from.
     *
     * @param column column of the identity; null for the credit code
     * @param prefix written before each
     */
    public record Identity(String column, String prefix) {}

    /** Whether records change the very features they are joined with, instead of becoming features of their own. */
    public boolean enriches() {
        return target.equals(join.layer());
    }
}
