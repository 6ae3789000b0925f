package riskmap.backend.account;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What an account may do. Each role includes the ones before it. */
public enum Role {
    /** Reads everything, restricted attributes too. */
    VIEWER,
    /** Changes features as well. */
    EDITOR,
    /** As an editor; one such account always stays. */
    ADMIN;

    /** The name in tokens, tables and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a role by its code. */
    public static Optional<Role> find(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Whether any of the roles named includes this one. */
    public boolean isIn(Collection<String> codes) {
        return codes.stream().flatMap(code -> find(code).stream()).anyMatch(role -> role.compareTo(this) >= 0);
    }
}
