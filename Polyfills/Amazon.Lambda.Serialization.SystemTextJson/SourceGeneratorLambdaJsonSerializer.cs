using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>Serializes with the code that a <see cref="JsonSerializerContext"/> generated: no reflection, fit for Native AOT.</summary>
/// <typeparam name="TSGContext">The context that lists the function's types.</typeparam>
public class SourceGeneratorLambdaJsonSerializer<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSGContext> : AbstractLambdaJsonSerializer, ILambdaSerializer
    where TSGContext : JsonSerializerContext
{
    private readonly TSGContext _context;

    /// <summary>Makes a serializer with the default options.</summary>
    public SourceGeneratorLambdaJsonSerializer()
        : this(null, null, null, isNewContext: true)
    {
    }

    /// <summary>Makes a serializer whose options are customized.</summary>
    public SourceGeneratorLambdaJsonSerializer(Action<JsonSerializerOptions> customizer)
        : this(null, customizer, null, isNewContext: true)
    {
    }

    /// <summary>Makes a serializer whose writer is customized.</summary>
    public SourceGeneratorLambdaJsonSerializer(Action<JsonWriterOptions> jsonWriterCustomizer)
        : this(null, null, jsonWriterCustomizer, isNewContext: true)
    {
    }

    /// <summary>Makes a serializer whose options and writer are customized.</summary>
    public SourceGeneratorLambdaJsonSerializer(Action<JsonSerializerOptions> customizer, Action<JsonWriterOptions> jsonWriterCustomizer)
        : this(null, customizer, jsonWriterCustomizer, isNewContext: true)
    {
    }

    /// <summary>Makes a serializer on a context that exists. Its options are the context's own: a customizer changes others.</summary>
    [Obsolete("Use a constructor without a context: it makes the context with the serializer's options.")]
    public SourceGeneratorLambdaJsonSerializer(
        TSGContext jsonSerializerContext,
        Action<JsonSerializerOptions> customizer = null,
        Action<JsonWriterOptions> jsonWriterCustomizer = null)
        : this(jsonSerializerContext, customizer, jsonWriterCustomizer, isNewContext: jsonSerializerContext is null)
    {
    }

    private SourceGeneratorLambdaJsonSerializer(
        TSGContext context,
        Action<JsonSerializerOptions> customizer,
        Action<JsonWriterOptions> jsonWriterCustomizer,
        bool isNewContext)
        : base(jsonWriterCustomizer)
    {
        SerializerOptions = CreateDefaultJsonSerializationOptions();
        customizer?.Invoke(SerializerOptions);
        _context = !isNewContext ? context : (TSGContext)Activator.CreateInstance(typeof(TSGContext), SerializerOptions);
    }

    /// <summary>How events are read and answers written.</summary>
    protected JsonSerializerOptions SerializerOptions { get; }

    /// <inheritdoc/>
    protected override void InternalSerialize<T>(Utf8JsonWriter writer, T response) => JsonSerializer.Serialize(writer, response, TypeInfo<T>());

    /// <inheritdoc/>
    protected override T InternalDeserialize<T>(byte[] utf8Json) => JsonSerializer.Deserialize(utf8Json, TypeInfo<T>());

    private JsonTypeInfo<T> TypeInfo<T>() => _context.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
        ?? throw new JsonSerializerException($"No JsonTypeInfo registered in {_context.GetType().FullName} for type {typeof(T).FullName}.");
}
