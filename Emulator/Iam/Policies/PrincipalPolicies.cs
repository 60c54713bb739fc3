namespace CampusIssues.Emulator.Iam.Policies;

/// <summary>The policies of a principal, in layers each of which must allow.</summary>
/// <param name="Identity">Inline and attached policies.</param>
/// <param name="Boundary">The permissions boundary; null where there is none.</param>
/// <param name="Session">The session's policies; null where there are none.</param>
internal sealed record PrincipalPolicies(IReadOnlyList<NamedPolicy> Identity, NamedPolicy? Boundary = null, IReadOnlyList<NamedPolicy>? Session = null)
{
    public const string IdentityBased = "identity-based policy";

    public IEnumerable<(string Kind, IReadOnlyList<NamedPolicy> Policies)> Layers
    {
        get
        {
            yield return (IdentityBased, Identity);
            if (Boundary is not null)
            {
                yield return ("permissions boundary", [Boundary]);
            }

            if (Session is not null)
            {
                yield return ("session policy", Session);
            }
        }
    }
}
