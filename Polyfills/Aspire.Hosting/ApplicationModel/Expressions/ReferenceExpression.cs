using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Text with values in it that are known later.</summary>
public class ReferenceExpression : IExpressionValue, IValueWithReferences
{
    /// <summary>No text.</summary>
    public static readonly ReferenceExpression Empty = new(string.Empty, []);

    private readonly IReadOnlyList<IManifestExpressionProvider> _manifestProviders;

    private ReferenceExpression(string format, IReadOnlyList<IValueProvider> valueProviders)
    {
        Format = format;
        ValueProviders = valueProviders;
        _manifestProviders = [.. valueProviders.Cast<IManifestExpressionProvider>()];
    }

    /// <summary>The text as a composite format: <c>{0}</c> stands for the first value.</summary>
    public string Format { get; }

    /// <summary>The values.</summary>
    public IReadOnlyList<IValueProvider> ValueProviders { get; }

    /// <summary>Each value's name in a manifest.</summary>
    public IReadOnlyList<string> ManifestExpressions => [.. _manifestProviders.Select(provider => provider.ValueExpression)];

    /// <inheritdoc/>
    public string ValueExpression => string.Format(CultureInfo.InvariantCulture, Format, [.. ManifestExpressions]);

    IEnumerable<object> IValueWithReferences.References => ValueProviders;

    /// <summary>Makes an expression of an interpolated string.</summary>
    public static ReferenceExpression Create(in ExpressionInterpolatedStringHandler handler) => handler.ToExpression();

    /// <inheritdoc/>
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken) => GetValueAsync(new ValueProviderContext(), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<string?> GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken)
    {
        var values = new object?[ValueProviders.Count];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = await ValueProviders[index].GetValueAsync(context, cancellationToken);
        }

        // A single value that isn't there makes the whole not there; beside text it is empty.
        return Format == "{0}" ? (string?)values[0] : string.Format(CultureInfo.InvariantCulture, Format, values);
    }

    /// <summary>Collects an interpolated string's text and values.</summary>
    [InterpolatedStringHandler]
    public ref struct ExpressionInterpolatedStringHandler
    {
        private readonly StringBuilder _format;
        private readonly List<IValueProvider> _providers;

        /// <summary>As the compiler calls it.</summary>
        public ExpressionInterpolatedStringHandler(int literalLength, int formattedCount)
        {
            _format = new StringBuilder(literalLength);
            _providers = new List<IValueProvider>(formattedCount);
        }

        /// <summary>Adds text.</summary>
        public readonly void AppendLiteral(string value) =>
            _format.Append(value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

        /// <summary>Adds text that was computed.</summary>
        public readonly void AppendFormatted(string? value)
        {
            if (value is not null)
            {
                AppendLiteral(value);
            }
        }

        /// <summary>Adds a value.</summary>
        public void AppendFormatted<T>(T valueProvider)
            where T : IValueProvider, IManifestExpressionProvider
        {
            _format.Append(CultureInfo.InvariantCulture, $"{{{_providers.Count}}}");
            _providers.Add(valueProvider);
        }

        /// <summary>Adds a resource's value.</summary>
        public void AppendFormatted<T>(IResourceBuilder<T> valueProvider)
            where T : IResource, IValueProvider, IManifestExpressionProvider => AppendFormatted(valueProvider.Resource);

        internal readonly ReferenceExpression ToExpression() => new(_format.ToString(), _providers);
    }
}
