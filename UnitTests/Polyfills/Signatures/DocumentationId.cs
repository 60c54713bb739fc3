using System.Reflection;

namespace CampusIssues.UnitTests.Polyfills.Signatures;

/// <summary>The ids of members as XML documentation has them.</summary>
internal static class DocumentationId
{
    public static string Of(Type type) => $"T:{Name(type)}";

    public static string Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"M:{Name(constructor.DeclaringType!)}.#{constructor.Name[1..]}{Parameters(constructor.GetParameters())}",
        MethodInfo method => $"M:{Name(method.DeclaringType!)}.{method.Name}{Arity(method)}{Parameters(method.GetParameters())}{Conversion(method)}",
        PropertyInfo property => $"P:{Name(property.DeclaringType!)}.{property.Name}{Parameters(property.GetIndexParameters())}",
        FieldInfo field => $"F:{Name(field.DeclaringType!)}.{field.Name}",
        EventInfo @event => $"E:{Name(@event.DeclaringType!)}.{@event.Name}",
        _ => throw new ArgumentException(member.Name, nameof(member)),
    };

    private static string Arity(MethodInfo method) => method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "";

    private static string Conversion(MethodInfo method) => method.Name is "op_Implicit" or "op_Explicit" ? $"~{Reference(method.ReturnType)}" : "";

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => Reference(parameter.ParameterType)))})";

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Reference(Type type) => type switch
    {
        { IsByRef: true } => $"{Reference(type.GetElementType()!)}@",
        { IsArray: true } => $"{Reference(type.GetElementType()!)}[]",
        { IsGenericMethodParameter: true } => $"``{type.GenericParameterPosition}",
        { IsGenericTypeParameter: true } => $"`{type.GenericParameterPosition}",
        { IsGenericType: true } => Generic(type),
        _ => Name(type),
    };

    private static string Generic(Type type)
    {
        var arguments = type.GetGenericArguments().Select(Reference).ToArray();
        var taken = 0;
        return string.Join('.', Name(type).Split('.').Select(part =>
        {
            var pieces = part.Split('`');
            if (pieces.Length == 1)
            {
                return part;
            }

            var count = int.Parse(pieces[1], System.Globalization.CultureInfo.InvariantCulture);
            taken += count;
            return $"{pieces[0]}{{{string.Join(',', arguments.Skip(taken - count).Take(count))}}}";
        }));
    }
}
