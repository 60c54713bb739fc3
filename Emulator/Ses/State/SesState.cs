using CampusIssues.Emulator.Ses.Addresses;
using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.Ses.State;

/// <summary>What SES knows, by region: identities, templates, configuration sets, settings.</summary>
internal sealed class SesState(IDocumentStore store, EmulatorOptions options)
{
    public DocumentSet<Identity> Identities { get; } = new(store, "ses/identities", SesJson.Default);

    public DocumentSet<EmailTemplate> Templates { get; } = new(store, "ses/templates", SesJson.Default);

    public DocumentSet<ConfigurationSet> ConfigurationSets { get; } = new(store, "ses/configuration-sets", SesJson.Default);

    public DocumentSet<AccountSettings> Settings { get; } = new(store, "ses/settings", SesJson.Default);

    /// <summary>The suppression list.</summary>
    public DocumentSet<SuppressedDestination> Suppressed { get; } = new(store, "ses/suppressed", SesJson.Default);

    /// <summary>Whether the account is in the sandbox: recipients must be verified too.</summary>
    public bool Sandbox => options.SesSandbox;

    /// <summary>The key of a thing in a region.</summary>
    public static string Key(string region, string name) => $"{region}/{name}";

    public Identity? FindIdentity(string region, string name) => Identities.Find(Key(region, Canonical(name)));

    public EmailTemplate FindTemplate(string region, string name) => Templates.Find(Key(region, name)) ?? throw SesErrors.NoTemplate(name);

    public ConfigurationSet FindConfigurationSet(string region, string name) =>
        ConfigurationSets.Find(Key(region, name)) ?? throw SesErrors.NoConfigurationSet(name);

    public SuppressedDestination? FindSuppressed(string region, string address) => Suppressed.Find(Key(region, Canonical(address)));

    public void Suppress(string region, string address, string reason, DateTimeOffset now) =>
        Suppressed.Put(Key(region, Canonical(address)), new SuppressedDestination(Canonical(address), reason, now));

    /// <summary>The entries of the suppression list that keep a mail from its recipients.</summary>
    public IReadOnlyList<SuppressedDestination> SuppressedFor(string region, IEnumerable<EmailAddress> recipients, ConfigurationSet? set)
    {
        var reasons = set?.SuppressedReasons ?? SettingsOf(region).SuppressedReasons;
        return [.. recipients.Select(recipient => FindSuppressed(region, recipient.Address)).OfType<SuppressedDestination>().Where(entry => reasons.Contains(entry.Reason))];
    }

    public AccountSettings SettingsOf(string region) => Settings.Find(region) ?? new AccountSettings();

    public void Verify(string region, Identity identity) =>
        Identities.TryAdd(Key(region, Canonical(identity.Name)), identity with { Name = Canonical(identity.Name) });

    /// <summary>
    /// The identity that lets an address send: itself, itself without a label (<c>user+label@</c>), its domain or a parent of that
    /// (https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html); null where there is none.
    /// </summary>
    public Identity? Covering(string region, EmailAddress address)
    {
        var plus = address.Local.IndexOf('+', StringComparison.Ordinal);
        var own = FindIdentity(region, address.Address) ?? (plus > 0 ? FindIdentity(region, $"{address.Local[..plus]}@{address.Domain}") : null);
        for (var domain = address.Domain; own is null && domain.Contains('.', StringComparison.Ordinal); domain = domain[(domain.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            own = FindIdentity(region, domain);
        }

        return own ?? FindIdentity(region, address.Domain);
    }

    /// <summary>Domains are compared without case, what stands before the @ with it.</summary>
    public static string Canonical(string identity)
    {
        var at = identity.LastIndexOf('@');
        return at < 0 ? identity.ToLowerInvariant() : identity[..at] + identity[at..].ToLowerInvariant();
    }
}
