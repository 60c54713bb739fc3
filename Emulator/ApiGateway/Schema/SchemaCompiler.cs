using System.Text.Json;
using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.ApiGateway.Schema;

/// <summary>
/// Compiles models, which are JSON Schema draft 4. A <c>$ref</c> leads into the same schema (<c>#/definitions/X</c>) or to
/// another model, by the last part of its address.
/// </summary>
internal sealed class SchemaCompiler
{
    private readonly IReadOnlyDictionary<string, string> _models;
    private readonly Dictionary<string, SchemaNode> _compiled = [];
    private JsonElement _root;
    private string _model = "";

    private SchemaCompiler(IReadOnlyDictionary<string, string> models) => _models = models;

    /// <summary>Compiles a model; throws <see cref="SchemaException"/> where it, or a model that it refers to, is no schema.</summary>
    /// <param name="name">The model's name.</param>
    /// <param name="models">The schemas' texts by name.</param>
    public static SchemaNode Compile(string name, IReadOnlyDictionary<string, string> models) => new SchemaCompiler(models).Model(name);

    /// <summary>A regular expression of a schema.</summary>
    public static Regex Pattern(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException invalid)
        {
            throw new SchemaException($"{pattern} is no regular expression: {invalid.Message}");
        }
    }

    private SchemaNode Model(string name)
    {
        if (_compiled.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!_models.TryGetValue(name, out var text))
        {
            throw new SchemaException($"There is no model {name}");
        }

        var node = _compiled[name] = new SchemaNode();
        var (outerRoot, outerModel) = (_root, _model);
        _model = name;
        try
        {
            using var document = JsonDocument.Parse(text);
            _root = document.RootElement.Clone();
            Fill(node, _root);
        }
        catch (Exception invalid) when (invalid is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new SchemaException($"{name} is no JSON Schema: {invalid.Message}");
        }

        (_root, _model) = (outerRoot, outerModel);
        return node;
    }

    private SchemaNode Compile(JsonElement schema)
    {
        var node = new SchemaNode();
        Fill(node, schema);
        return node;
    }

    private void Fill(SchemaNode node, JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            node.Rules.Add(new AllOfRule([Resolve(reference.GetString()!)]));
            return;
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            if (Keyword(keyword.Name, keyword.Value, schema) is { } rule)
            {
                node.Rules.Add(rule);
            }
        }

        if (Has(schema, "properties") || Has(schema, "patternProperties") || Has(schema, "additionalProperties"))
        {
            node.Rules.Add(Properties(schema));
        }
    }

    private ISchemaRule? Keyword(string name, JsonElement value, JsonElement schema) => name switch
    {
        "type" => new TypeRule(value.ValueKind == JsonValueKind.Array ? Texts(value) : [value.GetString()!]),
        "enum" => new EnumRule(value.Clone()),
        "minimum" => new MinimumRule(value.GetDecimal(), IsTrue(schema, "exclusiveMinimum")),
        "maximum" => new MaximumRule(value.GetDecimal(), IsTrue(schema, "exclusiveMaximum")),
        "multipleOf" => new MultipleOfRule(value.GetDecimal()),
        "minLength" => new MinLengthRule(value.GetInt32()),
        "maxLength" => new MaxLengthRule(value.GetInt32()),
        "pattern" => new PatternRule(value.GetString()!),
        "format" => new FormatRule(value.GetString()!),
        "minItems" => new ItemCountRule(value.GetInt32(), int.MaxValue),
        "maxItems" => new ItemCountRule(0, value.GetInt32()),
        "uniqueItems" => value.GetBoolean() ? new UniqueItemsRule() : null,
        "items" => value.ValueKind == JsonValueKind.Array ? new TupleRule(Schemas(value), Additional(schema, "additionalItems")) : new ItemsRule(Compile(value)),
        "required" => value.ValueKind == JsonValueKind.Array ? new RequiredRule(Texts(value)) : null,
        "minProperties" => new PropertyCountRule(value.GetInt32(), int.MaxValue),
        "maxProperties" => new PropertyCountRule(0, value.GetInt32()),
        "dependencies" => new AllOfRule([Dependencies(value)]),
        "allOf" => new AllOfRule(Schemas(value)),
        "anyOf" => new AnyOfRule(Schemas(value)),
        "oneOf" => new OneOfRule(Schemas(value)),
        "not" => new NotRule(Compile(value)),
        _ => null,
    };

    private PropertiesRule Properties(JsonElement schema)
    {
        var properties = Has(schema, "properties")
            ? schema.GetProperty("properties").EnumerateObject().ToDictionary(member => member.Name, member => Compile(member.Value))
            : [];
        (Regex, SchemaNode)[] patterns = Has(schema, "patternProperties")
            ? [.. schema.GetProperty("patternProperties").EnumerateObject().Select(member => (Pattern(member.Name), Compile(member.Value)))]
            : [];
        return new PropertiesRule(properties, patterns, Additional(schema, "additionalProperties"));
    }

    private SchemaNode? Additional(JsonElement schema, string name) =>
        !schema.TryGetProperty(name, out var additional) || additional.ValueKind == JsonValueKind.True ? new SchemaNode()
        : additional.ValueKind == JsonValueKind.False ? null
        : Compile(additional);

    private SchemaNode Dependencies(JsonElement value)
    {
        var node = new SchemaNode();
        foreach (var member in value.EnumerateObject())
        {
            node.Rules.Add(new DependencyRule(
                member.Name,
                member.Value.ValueKind == JsonValueKind.Array ? new RequiredRule(Texts(member.Value)) : new AllOfRule([Compile(member.Value)])));
        }

        return node;
    }

    private SchemaNode Resolve(string reference)
    {
        if (reference == "#")
        {
            return _compiled[_model];
        }

        if (!reference.StartsWith("#/definitions/", StringComparison.Ordinal) || !Has(_root, "definitions"))
        {
            return Model(reference[(reference.LastIndexOf('/') + 1)..]);
        }

        var key = _model + reference;
        if (_compiled.TryGetValue(key, out var known))
        {
            return known;
        }

        var node = _compiled[key] = new SchemaNode();
        Fill(node, _root.GetProperty("definitions").GetProperty(reference["#/definitions/".Length..]));
        return node;
    }

    private List<SchemaNode> Schemas(JsonElement array) => [.. array.EnumerateArray().Select(Compile)];

    private static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];

    private static bool Has(JsonElement schema, string name) => schema.TryGetProperty(name, out _);

    private static bool IsTrue(JsonElement schema, string name) => schema.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}

/// <summary>A model that is no JSON Schema.</summary>
internal sealed class SchemaException(string message) : Exception(message);
