using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>A service that others run.</summary>
public sealed class ExternalServiceResource : Resource
{
    /// <summary>At a fixed address.</summary>
    /// <exception cref="ArgumentException">The address is relative or its path isn't "/".</exception>
    public ExternalServiceResource(string name, Uri uri)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (!uri.IsAbsoluteUri)
        {
            throw new ArgumentException("The URI for the external service must be absolute.", nameof(uri));
        }

        if (uri.AbsolutePath != "/")
        {
            throw new ArgumentException("The URI absolute path must be \"/\".", nameof(uri));
        }

        Uri = uri;
    }

    /// <summary>At an address that a parameter tells.</summary>
    public ExternalServiceResource(string name, ParameterResource urlParameter)
        : base(name) => UrlParameter = urlParameter;

    /// <summary>The fixed address, if that was given.</summary>
    public Uri? Uri { get; }

    /// <summary>The parameter, if that was given.</summary>
    public ParameterResource? UrlParameter { get; }

    internal async ValueTask<string?> GetUrlAsync(CancellationToken cancellationToken) =>
        Uri?.ToString() ?? await UrlParameter!.GetValueAsync(cancellationToken);
}
