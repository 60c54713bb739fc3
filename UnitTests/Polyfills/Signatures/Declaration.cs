using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CampusIssues.UnitTests.Polyfills.Signatures;

/// <summary>Members as the lists of official signatures write them.</summary>
/// <param name="isNullable">Whether the official package says which references may be null.</param>
internal sealed class Declaration(bool isNullable)
{
    private static readonly string[] Keywords = ["event", "object", "default", "params", "operator", "namespace"];

    private readonly NullabilityInfoContext _nullability = new();

    public string Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"{Access(constructor)}{Owner(constructor)}.{constructor.DeclaringType!.Name.Split('`')[0]}{Parameters(constructor.GetParameters())}",
        MethodInfo method => Method(method),
        PropertyInfo property => Property(property),
        FieldInfo field => Field(field),
        EventInfo @event => $"event {Owner(@event)}.{@event.Name}",
        _ => throw new ArgumentException(member.Name, nameof(member)),
    };

    /// <summary>Kind, name and type parameters; what a type derives from is compared apart.</summary>
    public static string Of(Type type)
    {
        var modifiers = type switch
        {
            { IsEnum: true } or { IsInterface: true } => "",
            { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (type.IsByRefLike ? "ref " : ""),
            { IsAbstract: true, IsSealed: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsSealed: true } => "sealed ",
            _ => "",
        };
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            _ when type.GetMethod("<Clone>$") is not null => "record record",
            _ => "class",
        };
        return $"{modifiers}{kind} {WithVariance(type)}{Constraints(type.GetGenericArguments())}";
    }

    private static string Access(MethodBase method) => method.IsFamily || method.IsFamilyOrAssembly ? "protected " : "";

    private static string Modifiers(MethodBase method)
    {
        if (method.DeclaringType!.IsInterface)
        {
            return method.IsStatic ? "static " : "";
        }

        var isOverride = method is MethodInfo { IsVirtual: true } info && info.GetBaseDefinition().DeclaringType != info.DeclaringType;
        return Access(method) + (method switch
        {
            { IsStatic: true } => "static ",
            _ when isOverride => method.IsAbstract ? "abstract override " : method.IsFinal ? "sealed override " : "override ",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        });
    }

    private static string Owner(MemberInfo member) => WithVariance(member.DeclaringType!);

    private static string WithVariance(Type type)
    {
        var name = TypeNames.Of(type);
        foreach (var parameter in type.GetGenericArguments().Where(argument => argument.IsGenericParameter))
        {
            var variance = parameter.GenericParameterAttributes & GenericParameterAttributes.VarianceMask;
            if (variance != 0)
            {
                name = name.Replace($"<{parameter.Name}", $"<{(variance == GenericParameterAttributes.Covariant ? "out" : "in")} {parameter.Name}", StringComparison.Ordinal);
            }
        }

        return name;
    }

    private string Method(MethodInfo method)
    {
        var isReadOnly = method.DeclaringType is { IsValueType: true } && method.IsDefined(typeof(IsReadOnlyAttribute)) && !method.DeclaringType.IsDefined(typeof(IsReadOnlyAttribute));
        var arguments = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        var result = WithTupleNames(TypeNames.Of(method.ReturnType, Nullability(method.ReturnParameter)), method.ReturnParameter);
        var name = method.Name == "op_Implicit" ? $"implicit operator {result}" : method.Name + arguments;
        var prefix = method.Name == "op_Implicit" ? "" : $"{result} ";
        return $"{Modifiers(method)}{(isReadOnly ? "readonly " : "")}{prefix}{Owner(method)}.{name}"
            + Parameters(method.GetParameters(), method.IsDefined(typeof(ExtensionAttribute)))
            + Constraints(method.GetGenericArguments());
    }

    private static string WithTupleNames(string type, ParameterInfo result)
    {
        var start = type.IndexOf("System.ValueTuple<", StringComparison.Ordinal);
        if (start < 0 || result.GetCustomAttribute<TupleElementNamesAttribute>() is not { TransformNames: var names })
        {
            return type;
        }

        var end = type.IndexOf('>', start);
        var parts = type[(start + "System.ValueTuple<".Length)..end].Split(", ").Zip(names, (part, name) => $"{part} {name}");
        return $"{type[..start]}({string.Join(", ", parts)}){type[(end + 1)..]}";
    }

    private string Property(PropertyInfo property)
    {
        var accessor = property.GetMethod ?? property.SetMethod!;
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var type = TypeNames.Of(property.PropertyType, isNullable ? _nullability.Create(property) : null);
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        return $"{Modifiers(accessor)}{required}{type} {Owner(property)}.{name} {{ {Accessor(property.GetMethod, "get")}{Accessor(property.SetMethod, Setter(property))}}}";
    }

    private static string Setter(PropertyInfo property) =>
        property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true ? "init" : "set";

    private static string Accessor(MethodInfo? accessor, string name) => accessor is { IsPublic: true } or { IsFamily: true } ? $"{name}; " : "";

    private string Field(FieldInfo field)
    {
        if (field.DeclaringType!.IsEnum)
        {
            return $"{Owner(field)}.{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}";
        }

        var type = TypeNames.Of(field.FieldType, isNullable ? _nullability.Create(field) : null);
        var modifiers = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        return $"{modifiers}{type} {Owner(field)}.{field.Name}{(field.IsLiteral ? $" = {Value(field.GetRawConstantValue(), field.FieldType)}" : "")}";
    }

    private string Parameters(ParameterInfo[] parameters, bool isExtension = false) =>
        $"({(isExtension ? "this " : "")}{string.Join(", ", parameters.Select(Parameter))})";

    private string Parameter(ParameterInfo parameter)
    {
        var how = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true } => parameter.IsIn ? "in " : "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            _ => "",
        };
        var name = Keywords.Contains(parameter.Name) ? $"@{parameter.Name}" : parameter.Name;
        var value = parameter.HasDefaultValue ? $" = {Value(parameter.DefaultValue, parameter.ParameterType)}" : "";
        return $"{how}{TypeNames.Of(parameter.ParameterType, Nullability(parameter))} {name}{value}";
    }

    private NullabilityInfo? Nullability(ParameterInfo parameter) => isNullable ? _nullability.Create(parameter) : null;

    private static string Value(object? value, Type type) => value switch
    {
        null when type.IsValueType && Nullable.GetUnderlyingType(type) is null => $"default({TypeNames.Of(type)})",
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ when (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } @enum => $"{TypeNames.Of(@enum)}.{Enum.GetName(@enum, value)}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Constraints(Type[] arguments) =>
        string.Concat(arguments.Where(argument => argument.IsGenericParameter).Select(argument => Constraint(argument)));

    private static string Constraint(Type argument)
    {
        var attributes = argument.GenericParameterAttributes;
        List<string> parts = [];
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            parts.Add("class");
        }

        parts.AddRange(argument.GetGenericParameterConstraints().Select(constraint => TypeNames.Of(constraint)));
        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
        {
            parts.Add("new()");
        }

        return parts.Count == 0 ? "" : $" where {argument.Name} : {string.Join(", ", parts)}";
    }
}
