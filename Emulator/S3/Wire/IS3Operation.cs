namespace CampusIssues.Emulator.S3.Wire;

/// <summary>One operation of Amazon S3.</summary>
internal interface IS3Operation
{
    /// <summary>AWS's name, e.g. <c>PutObject</c>.</summary>
    string Name { get; }

    /// <summary>The requests that ask for it.</summary>
    S3Route Route { get; }

    /// <summary>Carries it out; writes the answer to the call. Throws <see cref="Emulator.Wire.AwsException"/>.</summary>
    ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken);
}

/// <summary>How the operation of a request is told: method, what it is about, and a parameter or header that it must have.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Level">What it is about.</param>
/// <param name="Parameter">A query parameter that must be there, with a value (<c>list-type=2</c>) or any; null for none.</param>
/// <param name="Header">A header that must be there; null for none.</param>
internal sealed record S3Route(string Method, S3Level Level, string? Parameter = null, string? Header = null)
{
    /// <summary>Of two routes that fit, the one that asks for more is meant.</summary>
    public int Demands => (Parameter is null ? 0 : 1) + (Header is null ? 0 : 2);
}
