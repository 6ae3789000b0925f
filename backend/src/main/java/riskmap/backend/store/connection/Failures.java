package riskmap.backend.store.connection;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Locale;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.StoreUnavailable;

/** Turns what a database says into one sentence for the people who run it. */
public final class Failures {

    private Failures() {}

    /** The same failure with a sentence that says what is wrong and what to do. */
    public static StoreUnavailable of(SQLException failure, StoreSettings settings) {
        return new StoreUnavailable(sentence(failure, settings), failure);
    }

    private static String sentence(SQLException failure, StoreSettings settings) {
        SQLException first = deepest(failure);
        String state = first.getSQLState() == null ? "" : first.getSQLState();
        if (isDiskFull(failure) || state.equals("53100")) {
            return "The disk of the database (" + settings + ") is full; nothing was written.";
        }
        return switch (state) {
            case "28P01", "28000" ->
                "The database (" + settings + ") refuses user '" + settings.user() + "': wrong user name or password.";
            case "3D000" -> "The database server is there, but has no database of that name (" + settings + ").";
            case "08001", "08006", "08003", "57P01", "57P02", "57P03", "90067", "90098", "90121" ->
                "The database (" + settings + ") cannot be reached.";
            case "53300" -> "The database (" + settings + ") accepts no more connections.";
            case "90020" ->
                "The data folder " + settings.dataDir()
                        + " is in use by another running risk map; stop that one first.";
            case "90028", "90029", "90031" ->
                "The data folder " + settings.dataDir() + " cannot be read or written: " + line(first) + ".";
            case "90030" -> "The database file in " + settings.dataDir() + " is damaged: " + line(first) + ".";
            case "25006" -> "The database (" + settings + ") is read-only.";
            case "42501" ->
                "User '" + settings.user() + "' lacks a right in the database (" + settings + "): " + line(first) + ".";
            default -> unnamed(first, state, settings);
        };
    }

    private static String unnamed(SQLException first, String state, StoreSettings settings) {
        if (state.isEmpty() && hasCause(first, ConnectException.class)) {
            return "The database (" + settings + ") cannot be reached.";
        }
        return "The database (" + settings + ") refused: " + line(first) + " (SQL state " + state + ").";
    }

    /** A batch or a pool wraps the failure that says most; it is the last in the chain that has a state. */
    private static SQLException deepest(SQLException failure) {
        SQLException found = failure;
        if (failure.getNextException() != null) {
            found = failure.getNextException();
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                found = sql;
            }
        }
        return found;
    }

    private static boolean isDiskFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left") || message.contains("not enough space")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCause(Throwable failure, Class<?> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String line(SQLException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip()
                .replaceAll("[.;]$", "");
    }
}
