#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

/// <summary>Lets this target use <c>init</c> accessors and records.</summary>
internal static class IsExternalInit;
#endif
