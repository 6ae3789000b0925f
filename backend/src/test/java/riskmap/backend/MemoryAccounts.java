package riskmap.backend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import riskmap.backend.store.account.AccountStore;

/** Accounts in memory: a second implementation of their store. */
final class MemoryAccounts implements AccountStore {

    private final Map<String, Account> accounts = new ConcurrentSkipListMap<>();
    private final Map<String, String> secrets = new ConcurrentSkipListMap<>();

    @Override
    public Optional<Account> find(String username) {
        return Optional.ofNullable(accounts.get(username));
    }

    @Override
    public List<Account> list() {
        return List.copyOf(accounts.values());
    }

    @Override
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    @Override
    public boolean add(Account account) {
        return accounts.putIfAbsent(account.username(), account) == null;
    }

    @Override
    public boolean update(Account account) {
        return accounts.replace(account.username(), account) != null;
    }

    @Override
    public void remove(String username) {
        accounts.remove(username);
    }

    @Override
    public String secret(String name, String candidate) {
        return secrets.computeIfAbsent(name, key -> candidate);
    }
}
